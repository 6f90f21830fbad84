package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions joined by AND, or by OR; at least two. */
public record Junction(boolean isAnd, List<BooleanExpression> conditions) implements BooleanExpression, Node<Boolean> {

    public Junction {
        conditions = List.copyOf(conditions);
    }

    /** Joins conditions; those that are a junction of the same kind are taken apart. None: true for AND, false for OR. */
    public static BooleanExpression of(boolean isAnd, List<? extends BooleanExpression> conditions) {
        List<BooleanExpression> flat = new ArrayList<>();
        for (BooleanExpression condition : conditions) {
            if (condition instanceof Junction junction && junction.isAnd == isAnd) {
                flat.addAll(junction.conditions);
            } else {
                flat.add(condition);
            }
        }
        if (flat.isEmpty()) {
            return isAnd ? Truth.TRUE : Truth.FALSE;
        }
        return flat.size() == 1 ? flat.get(0) : new Junction(isAnd, flat);
    }

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public Junction rewriteParts(StatementRewriter rewriter) {
        List<BooleanExpression> changed = rewriter.conditions(conditions);
        return changed == conditions ? this : new Junction(isAnd, changed);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.junction(this);
    }

    // Written out, as in TableFrom: they are part of every look-up of a statement.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Junction same && isAnd == same.isAnd && conditions.equals(same.conditions);
    }

    @Override
    public int hashCode() {
        return conditions.hashCode() * 31 + (isAnd ? 1 : 0);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
