package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several values compared as one, the first counting most; a key of several columns. */
public record Tuple(List<Expression<?>> items) implements Node<List<Object>> {

    public Tuple {
        items = List.copyOf(items);
    }

    @Override
    public BooleanExpression eq(@Nullable List<Object> values) {
        return compare(ComparisonOperator.EQ, values);
    }

    @Override
    public BooleanExpression ne(@Nullable List<Object> values) {
        return compare(ComparisonOperator.NE, values);
    }

    public BooleanExpression lt(List<Object> values) {
        return compare(ComparisonOperator.LT, values);
    }

    public BooleanExpression le(List<Object> values) {
        return compare(ComparisonOperator.LE, values);
    }

    public BooleanExpression gt(List<Object> values) {
        return compare(ComparisonOperator.GT, values);
    }

    public BooleanExpression ge(List<Object> values) {
        return compare(ComparisonOperator.GE, values);
    }

    private BooleanExpression compare(ComparisonOperator operator, @Nullable List<Object> values) {
        if (values == null) {
            throw new IllegalArgumentException("A tuple is compared with as many values as it has, not with null");
        }
        return new Comparison(this, operator, values(values));
    }

    /** {@code IN}, each item of which has as many values as this tuple. None: false. */
    @Override
    public BooleanExpression in(Collection<? extends @Nullable List<Object>> rows) {
        return within(rows, false);
    }

    @Override
    public BooleanExpression notIn(Collection<? extends @Nullable List<Object>> rows) {
        return within(rows, true);
    }

    private BooleanExpression within(Collection<? extends @Nullable List<Object>> rows, boolean isNegated) {
        if (rows.isEmpty()) {
            return new Truth(isNegated);
        }
        List<Expression<?>> tuples = new ArrayList<>(rows.size());
        rows.forEach(row -> tuples.add(values(row)));
        return new InList(this, InList.pad(tuples), isNegated);
    }

    private Tuple values(@Nullable List<Object> values) {
        if (values == null || values.size() != items.size()) {
            throw new IllegalArgumentException(
                    "The tuple has " + items.size() + " items, but is compared with " + values);
        }
        List<Expression<?>> cells = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            cells.add(Bind.settle(new Bind<>(values.get(i), Types.unresolved()), items.get(i)));
        }
        return new Tuple(cells);
    }

    Tuple settle(Tuple met) {
        List<Expression<?>> settled = new ArrayList<>(items.size());
        boolean same = true;
        for (int i = 0; i < items.size(); i++) {
            Expression<?> item = i < met.items.size() ? Bind.settle(items.get(i), met.items.get(i)) : items.get(i);
            same &= item == items.get(i);
            settled.add(item);
        }
        return same ? this : new Tuple(settled);
    }

    @Override
    public SqlType<List<Object>> type() {
        return Types.unresolved();
    }

    @Override
    public Tuple rewriteParts(StatementRewriter rewriter) {
        List<Expression<?>> changed = Lists.map(items, rewriter::expression);
        return changed == items ? this : new Tuple(changed);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.tuple(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
