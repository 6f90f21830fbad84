package io.aludel.orm.render;

import io.aludel.orm.sql.Between;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.InList;
import io.aludel.orm.sql.InQuery;
import io.aludel.orm.sql.IsNull;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.Like;
import io.aludel.orm.sql.Literal;
import io.aludel.orm.sql.Negated;
import io.aludel.orm.sql.Not;
import io.aludel.orm.sql.Operation;
import io.aludel.orm.sql.Operator;
import io.aludel.orm.sql.Text;
import io.aludel.orm.sql.TypedText;
import io.aludel.orm.sql.View;

/** How tightly expressions bind, so that only those parentheses are written that are needed. */
final class Precedence {
    static final int ANY = 0;
    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    static final int COMPARISON = 4;
    static final int CONCAT = 5;
    static final int SUM = 6;
    static final int PRODUCT = 7;
    static final int SIGN = 8;
    static final int ATOM = 9;

    private Precedence() {}

    static int of(Expression<?> expression) {
        // The commonest first, so that a first query does not load the classes of the others to ask for them.
        if (expression instanceof ColumnRef || expression instanceof Bind) {
            return ATOM;
        }
        if (expression instanceof Comparison) {
            return COMPARISON;
        }
        if (expression instanceof View<?> view) {
            return of(view.inner());
        }
        if (expression instanceof Operation<?> operation) {
            return of(operation.operator());
        }
        if (expression instanceof Junction junction) {
            return junction.isAnd() ? AND : OR;
        }
        if (expression instanceof Not) {
            return NOT;
        }
        if (expression instanceof Text || expression instanceof TypedText) {
            return OR;
        }
        if (expression instanceof Negated || isNegative(expression)) {
            return SIGN;
        }
        return isComparison(expression) ? COMPARISON : ATOM;
    }

    // A sign before a sign would start a comment.
    private static boolean isNegative(Expression<?> expression) {
        return expression instanceof Literal<?> literal
                && literal.value() instanceof Number number
                && number.toString().startsWith("-");
    }

    static int of(Operator operator) {
        return switch (operator) {
            case CONCAT, BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> CONCAT;
            case PLUS, MINUS -> SUM;
            case TIMES, DIVIDED_BY, MOD -> PRODUCT;
        };
    }

    private static boolean isComparison(Expression<?> expression) {
        return expression instanceof Like
                || expression instanceof Between
                || expression instanceof InList
                || expression instanceof InQuery
                || expression instanceof IsNull;
    }
}
