package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the user's own, with parameters written {@code :name}: a condition, an expression, or a statement as a whole. Starts
 * at {@link SQL#text}.
 *
 * @param pieces     the SQL between the parameters, one more than these
 * @param parameters the parameters' names, in order
 * @param values     the parameters' values by name
 */
public record Text(List<String> pieces, List<String> parameters, Map<String, Expression<?>> values)
        implements BooleanExpression, Node<Boolean>, DmlStatement {

    public Text {
        values = Map.copyOf(values);
    }

    /**
     * Gives a parameter its value.
     *
     * @throws IllegalArgumentException if the SQL has no such parameter
     */
    public Text bind(String name, @Nullable Object value) {
        if (!parameters.contains(name)) {
            throw new IllegalArgumentException("The SQL has no parameter :" + name + "; it has " + parameters);
        }
        Map<String, Expression<?>> all = new HashMap<>(values);
        all.put(name, value instanceof Expression<?> given ? given : Bind.of(value));
        return new Text(pieces, parameters, all);
    }

    /** As a query, whose columns are read as these elements in order. */
    public TextQuery<Row> columns(Element<?>... elements) {
        return new TextQuery<>(this, List.of(elements), false, ExecutionOptions.DEFAULT);
    }

    /** As a query of one column. */
    public <A> TextQuery<A> column(Element<A> element) {
        return new TextQuery<>(this, List.of(element), true, ExecutionOptions.DEFAULT);
    }

    /** As a query that gives an entity. Columns are matched by name; those missing are loaded when they are read. */
    public <E> TextQuery<E> entity(Class<E> entity) {
        return new TextQuery<>(this, List.of(new EntityClass<>(entity)), true, ExecutionOptions.DEFAULT);
    }

    /** As a query whose columns are those the database reports. */
    public TextQuery<Row> query() {
        return columns();
    }

    /** In FROM. */
    public TextFrom from() {
        return new TextFrom(this);
    }

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public ExecutionOptions executionOptions() {
        return ExecutionOptions.DEFAULT;
    }

    @Override
    public Text rewriteParts(StatementRewriter rewriter) {
        Map<String, Expression<?>> changed = new HashMap<>(values);
        boolean same = true;
        for (String name : new LinkedHashSet<>(parameters)) {
            Expression<?> value = values.get(name);
            if (value != null) {
                Expression<?> now = rewriter.expression(value);
                same &= now == value;
                changed.put(name, now);
            }
        }
        return same ? this : new Text(pieces, parameters, changed);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.text(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print((Statement) this);
    }
}
