package io.aludel.orm.processor.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.aludel.orm.error.ErrorCode;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Finds mapped classes inside methods, which annotation processing does not see. Only sources that import our annotations are
 * searched. Needs javac's trees, so other compilers do without.
 */
public final class LocalClasses {

    private static final Set<String> ROLES = Set.of("Entity", "MappedSuperclass", "Embeddable");

    private final Trees trees;
    private final Set<CompilationUnitTree> searched = new HashSet<>();

    public LocalClasses(Trees trees) {
        this.trees = trees;
    }

    public void check(Set<? extends Element> roots) {
        for (Element root : roots) {
            TreePath path = trees.getPath(root);
            if (path != null
                    && searched.add(path.getCompilationUnit())
                    && importsAnnotations(path.getCompilationUnit())) {
                new Search(path.getCompilationUnit()).scan(path.getCompilationUnit(), null);
            }
        }
    }

    private static boolean importsAnnotations(CompilationUnitTree unit) {
        for (ImportTree imported : unit.getImports()) {
            if (imported.getQualifiedIdentifier().toString().startsWith("io.aludel.orm.annotation.")) {
                return true;
            }
        }
        return false;
    }

    private final class Search extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private int methods;

        Search(CompilationUnitTree unit) {
            this.unit = unit;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            methods++;
            super.visitMethod(method, nothing);
            methods--;
            return null;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (methods > 0) {
                for (AnnotationTree annotation : type.getModifiers().getAnnotations()) {
                    String name = annotation.getAnnotationType().toString();
                    if (ROLES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                        report(type, annotation);
                    }
                }
            }
            return super.visitClass(type, nothing);
        }

        private void report(ClassTree type, AnnotationTree annotation) {
            trees.printMessage(
                    Diagnostic.Kind.ERROR,
                    "Cannot map " + type.getSimpleName()
                            + ": a class inside a method cannot be named by its metamodel. Move it out. (error: "
                            + ErrorCode.INVALID_ENTITY.id() + ")",
                    annotation,
                    unit);
        }
    }
}
