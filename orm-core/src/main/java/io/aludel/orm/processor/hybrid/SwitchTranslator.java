package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Translates switch: each case is a comparison, and the ways are chosen from the last one up. */
final class SwitchTranslator {

    private final HybridTarget target;
    private final ExpressionTranslator expressions;

    /** What a case answers: the statements of its way, which may go on in those of the next. */
    @FunctionalInterface
    interface Way extends BiFunction<List<? extends StatementTree>, Tree, Part> {}

    SwitchTranslator(HybridTarget target, ExpressionTranslator expressions) {
        this.target = target;
        this.expressions = expressions;
    }

    /**
     * @param way translates the statements of a case
     * @param after what stands for a value that no case names
     */
    Part translate(
            Tree tree,
            ExpressionTree selector,
            List<? extends CaseTree> cases,
            Map<String, Part> variables,
            Way way,
            @Nullable Part after) {
        Part value = expressions.translate(selector, variables);
        Part otherwise = after;
        List<Part> conditions = new ArrayList<>();
        List<Part> ways = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            CaseTree each = cases.get(i);
            Part answer = answer(cases, i, variables, way);
            if (each.getExpressions().isEmpty()) {
                otherwise = answer;
            } else {
                conditions.add(condition(each, value, variables));
                ways.add(answer);
            }
        }
        Part result = otherwise;
        for (int i = ways.size() - 1; i >= 0; i--) {
            // Java knows that the cases are all there are, so the last one needs no condition.
            result = result == null ? ways.get(i) : expressions.choice(conditions.get(i), ways.get(i), result, tree);
        }
        if (result == null) {
            throw new NoSqlForm(tree, "a switch without cases");
        }
        return result;
    }

    private Part answer(List<? extends CaseTree> cases, int index, Map<String, Part> variables, Way way) {
        CaseTree each = cases.get(index);
        if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
            return each.getBody() instanceof ExpressionTree expression
                    ? expressions.translate(expression, variables)
                    : way.apply(List.of((StatementTree) each.getBody()), each);
        }
        // Without a break one case goes on in the next.
        List<StatementTree> statements = new ArrayList<>();
        for (CaseTree next : cases.subList(index, cases.size())) {
            statements.addAll(next.getStatements());
        }
        return way.apply(statements, each);
    }

    private Part condition(CaseTree tree, Part value, Map<String, Part> variables) {
        Part condition = null;
        for (ExpressionTree label : tree.getExpressions()) {
            Part equal = ExpressionTranslator.equal(value, label(label, value, variables), true);
            condition = condition == null ? equal : Part.condition(condition.code() + ".or(" + equal.code() + ")");
        }
        if (condition == null) {
            throw new NoSqlForm(tree, "a case without a label");
        }
        return condition;
    }

    private Part label(ExpressionTree label, Part value, Map<String, Part> variables) {
        TypeElement type = target.types().elements().getTypeElement(value.type());
        VariableElement constant = type == null || !(label instanceof IdentifierTree name)
                ? null
                : SourceNames.constant(type, name.getName().toString());
        return constant == null ? expressions.translate(label, variables) : expressions.constant(constant, label);
    }
}
