package io.aludel.orm.processor.hybrid;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Translates statements: local variables, chains of if, and return. */
final class BodyTranslator {

    private final ExpressionTranslator expressions;

    BodyTranslator(ExpressionTranslator expressions) {
        this.expressions = expressions;
    }

    Part translate(MethodTree method, Map<String, Part> parameters) {
        if (method.getBody() == null) {
            throw new NoSqlForm(method, "a method without body");
        }
        return block(method.getBody().getStatements(), parameters, method);
    }

    /** A way of a switch that answers a value. */
    Part yielded(List<? extends StatementTree> statements, Map<String, Part> variables, Tree end) {
        return block(statements, variables, end);
    }

    /** What follows a switch is what happens where no case is met. */
    private Part choice(SwitchTree tree, List<? extends StatementTree> rest, Map<String, Part> variables) {
        Part after = rest.isEmpty() ? null : block(rest, variables, tree);
        return new SwitchTranslator(expressions.target(), expressions)
                .translate(
                        tree,
                        tree.getExpression(),
                        tree.getCases(),
                        variables,
                        (statements, end) -> block(statements, variables, end),
                        after);
    }

    private Part block(List<? extends StatementTree> statements, Map<String, Part> variables, Tree end) {
        if (statements.isEmpty()) {
            throw new NoSqlForm(end, "a branch that does not return");
        }
        StatementTree first = statements.get(0);
        List<? extends StatementTree> rest = statements.subList(1, statements.size());
        if (first instanceof ReturnTree returned) {
            return returned(returned, variables);
        }
        if (first instanceof VariableTree variable) {
            return block(rest, with(variable, variables), end);
        }
        if (first instanceof IfTree branch) {
            return branch(branch, rest, variables);
        }
        if (first instanceof YieldTree yielded) {
            return expressions.translate(yielded.getValue(), variables);
        }
        if (first instanceof SwitchTree choice) {
            return choice(choice, rest, variables);
        }
        if (first instanceof BlockTree block) {
            List<StatementTree> all = new ArrayList<>(block.getStatements());
            all.addAll(rest);
            return block(all, variables, block);
        }
        throw new NoSqlForm(
                first, "a statement of this kind (" + first.getKind().toString().toLowerCase(Locale.ROOT) + ")");
    }

    private Part returned(ReturnTree returned, Map<String, Part> variables) {
        ExpressionTree expression = returned.getExpression();
        if (expression == null) {
            throw new NoSqlForm(returned, "a return without value");
        }
        return expressions.translate(expression, variables);
    }

    private Map<String, Part> with(VariableTree variable, Map<String, Part> variables) {
        if (variable.getInitializer() == null) {
            throw new NoSqlForm(variable, "a local variable that is assigned later");
        }
        Map<String, Part> more = new HashMap<>(variables);
        more.put(variable.getName().toString(), expressions.translate(variable.getInitializer(), variables));
        return more;
    }

    /** What follows an if that does not always return belongs to both of its ways. */
    private Part branch(IfTree branch, List<? extends StatementTree> rest, Map<String, Part> variables) {
        Part condition = expressions.condition(branch.getCondition(), variables);
        List<StatementTree> met = new ArrayList<>(List.of(branch.getThenStatement()));
        met.addAll(rest);
        List<StatementTree> otherwise = new ArrayList<>();
        if (branch.getElseStatement() != null) {
            otherwise.add(branch.getElseStatement());
        }
        otherwise.addAll(rest);
        return expressions.choice(
                condition, block(met, variables, branch), block(otherwise, variables, branch), branch);
    }
}
