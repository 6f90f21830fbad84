package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.model.HybridModel;
import io.aludel.orm.processor.report.Place;
import io.aludel.orm.processor.report.Problems;
import io.aludel.orm.processor.scan.MappedClass;
import io.aludel.orm.processor.scan.MethodScan;
import io.aludel.orm.processor.scan.Scan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Finds the SQL form of the hybrids that one class declares: supplied beside them, or translated from their bodies. */
public final class HybridTranslator {

    private final Scan scan;
    private final Problems problems;
    private final @Nullable Trees trees;

    /** @param trees null where the compiler has none: then only supplied forms are known */
    public HybridTranslator(Scan scan, Problems problems, @Nullable Trees trees) {
        this.scan = scan;
        this.problems = problems;
        this.trees = trees;
    }

    public List<HybridModel> translate(MappedClass mapped) {
        HybridTarget target = new HybridTarget(mapped, scan, trees);
        HybridExpressions supplied = new HybridExpressions(target, problems);
        HybridUpdates updates = new HybridUpdates(target, problems);
        HybridSignatures signatures = new HybridSignatures(target, problems);
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        List<HybridModel> translated = new ArrayList<>();
        for (HybridModel hybrid : mapped.model().hybrids()) {
            ExecutableElement method = method(mapped, hybrid);
            if (!signatures.check(hybrid, method)) {
                continue;
            }
            String code = supplied.code(hybrid, method);
            if (code == null) {
                Map<String, Boolean> used = new HashMap<>();
                code = code(target, hybrid, method, used);
                uses.put(hybrid.name(), used.keySet());
            }
            translated.add(hybrid.withCode(code).withUpdate(updates.code(hybrid)));
        }
        supplied.checkUnused();
        updates.checkUnused();
        reportCycles(mapped, uses);
        return translated;
    }

    private ExecutableElement method(MappedClass mapped, HybridModel hybrid) {
        for (ExecutableElement method : ElementFilter.methodsIn(mapped.element().getEnclosedElements())) {
            if (method.getSimpleName().contentEquals(hybrid.method())
                    && scan.types().descriptor(method).equals(hybrid.descriptor())
                    && MethodScan.isHybrid(method)) {
                return method;
            }
        }
        throw new AssertionError(hybrid + " has no method; please report");
    }

    private String code(HybridTarget target, HybridModel hybrid, ExecutableElement method, Map<String, Boolean> used) {
        TreePath path = trees == null ? null : trees.getPath(method);
        MethodTree tree = trees == null ? null : trees.getTree(method);
        if (path == null || tree == null) {
            return "";
        }
        SourceNames names = new SourceNames(scan.types().elements(), target.element(), path.getCompilationUnit());
        try {
            Part part = new BodyTranslator(new ExpressionTranslator(target, names, used))
                    .translate(tree, parameters(method));
            return fitted(part, hybrid, tree);
        } catch (NoSqlForm none) {
            trees.printMessage(
                    Diagnostic.Kind.ERROR,
                    message(target, hybrid, method, none),
                    none.tree(),
                    path.getCompilationUnit());
            return "";
        }
    }

    private static String fitted(Part part, HybridModel hybrid, MethodTree tree) {
        Part.Kind wanted = Part.kind(hybrid.javaType());
        if (part.is(Part.Kind.NULL) || part.kind() != wanted) {
            throw new NoSqlForm(tree, "a result of another type than " + tree.getReturnType());
        }
        boolean isOther = part.is(Part.Kind.NUMBER) && !part.type().equals(hybrid.javaType());
        return isOther ? Part.HYBRIDS + ".cast(" + part.code() + ", " + hybrid.javaType() + ".class)" : part.code();
    }

    private Map<String, Part> parameters(ExecutableElement method) {
        Map<String, Part> parameters = new HashMap<>();
        for (VariableElement parameter : method.getParameters()) {
            String name = parameter.getSimpleName().toString();
            boolean canBeNull = !parameter.asType().getKind().isPrimitive();
            parameters.put(
                    name, Part.viewed(HybridModel.argument(name), scan.types().boxed(parameter.asType()), canBeNull));
        }
        return parameters;
    }

    private static String message(HybridTarget target, HybridModel hybrid, ExecutableElement method, NoSqlForm none) {
        String type = hybrid.javaType().substring(hybrid.javaType().lastIndexOf('.') + 1);
        StringBuilder arguments = new StringBuilder();
        for (VariableElement parameter : method.getParameters()) {
            String argument = target.types().boxed(parameter.asType());
            arguments
                    .append(arguments.isEmpty() ? "" : ", ")
                    .append("Expression<")
                    .append(argument.substring(argument.lastIndexOf('.') + 1))
                    .append("> ")
                    .append(parameter.getSimpleName());
        }
        return "Cannot translate " + target.mapped().name() + "." + hybrid.name() + " to SQL: " + none.getMessage()
                + " has no SQL form. Rewrite it, or supply \"@HybridExpression(\"" + hybrid.name()
                + "\") static Expression<" + type + "> " + hybrid.name() + "(" + arguments + ")\". (error: "
                + ErrorCode.HYBRID_WITHOUT_SQL.id() + ")";
    }

    private void reportCycles(MappedClass mapped, Map<String, Set<String>> uses) {
        for (HybridModel hybrid : mapped.model().hybrids()) {
            if (reaches(hybrid.name(), hybrid.name(), uses, new HashSet<>())) {
                problems.error(
                        ErrorCode.HYBRID_CYCLE,
                        Place.of(method(mapped, hybrid)),
                        "Cannot translate " + mapped.name() + "." + hybrid.name()
                                + " to SQL: it leads back to itself. Break the cycle, or supply it with"
                                + " @HybridExpression.");
            }
        }
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> uses, Set<String> seen) {
        for (String used : uses.getOrDefault(from, Set.of())) {
            if (used.equals(to) || seen.add(used) && reaches(used, to, uses, seen)) {
                return true;
            }
        }
        return false;
    }
}
