package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value among others. */
public record InList(Expression<?> operand, List<Expression<?>> items, boolean isNegated)
        implements BooleanExpression, Node<Boolean> {

    private static final int STEP = 1024;

    public InList {
        Expression<?> met = operand;
        items = Lists.map(items, item -> Bind.settle(item, met));
    }

    /**
     * Values become parameters, and their number is padded to a power of two by repeating the last one, so that lists of
     * many lengths share few statements.
     */
    static <T> BooleanExpression of(
            Expression<T> operand, Collection<? extends @Nullable T> values, boolean isNegated) {
        List<Expression<?>> items = new ArrayList<>();
        boolean hasNull = false;
        for (T value : values) {
            if (value == null) {
                hasNull = true;
            } else {
                items.add(new Bind<>(value, operand.type()));
            }
        }
        if (items.isEmpty() && !hasNull) {
            return isNegated ? Truth.TRUE : Truth.FALSE;
        }
        BooleanExpression nulls = new IsNull(operand, isNegated);
        if (items.isEmpty()) {
            return nulls;
        }
        InList list = new InList(operand, pad(items), isNegated);
        return hasNull ? Junction.of(isNegated, List.of(list, nulls)) : list;
    }

    static List<Expression<?>> pad(List<Expression<?>> items) {
        int padded = padded(items.size());
        int size = items.size();
        Expression<?> last = items.get(size - 1);
        while (items.size() < padded) {
            items.add(last);
        }
        return items;
    }

    // Beyond the step in steps only, as a power of two could pass the number of parameters a statement may have.
    private static int padded(int size) {
        if (size > STEP) {
            return (size + STEP - 1) / STEP * STEP;
        }
        return size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
    }

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return new InList(operand, items, !isNegated);
    }

    @Override
    public InList rewriteParts(StatementRewriter rewriter) {
        Expression<?> newOperand = rewriter.expression(operand);
        List<Expression<?>> newItems = Lists.map(items, rewriter::expression);
        return newOperand == operand && newItems == items ? this : new InList(newOperand, newItems, isNegated);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.inList(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
