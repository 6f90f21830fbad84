package io.aludel.orm.sql;

import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table, under its own name or an alias. Gives the columns to write expressions with. */
public record TableFrom(Table table, @Nullable AliasName alias) implements FromItem {

    /** The table under a name that the renderer makes. */
    public TableFrom as() {
        return new TableFrom(table, AliasName.of(null));
    }

    public TableFrom as(String name) {
        return new TableFrom(table, AliasName.of(name));
    }

    /**
     * The column of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ColumnRef<Object> column(String name) {
        return new ColumnRef<>(this, table.column(name));
    }

    public <T> ColumnRef<T> column(Column column) {
        return new ColumnRef<>(this, column);
    }

    /** The column of that name, whose type is the caller's word. */
    public <T> ColumnRef<T> column(String name, Class<T> type) {
        return new ColumnRef<>(this, table.column(name));
    }

    public StringExpression string(String name) {
        return new StringView(column(name, String.class));
    }

    public <N extends Number> NumberExpression<N> number(String name, Class<N> type) {
        return new NumberView<>(column(name, type));
    }

    public <T> TemporalExpression<T> temporal(String name, Class<T> type) {
        return new TemporalView<>(column(name, type));
    }

    @Override
    public FromItem rewriteParts(StatementRewriter rewriter) {
        if (alias == null) {
            return this;
        }
        AliasName changed = rewriter.alias(alias);
        return changed == alias ? this : new TableFrom(table, changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof TableFrom from && table == from.table && Objects.equals(alias, from.alias);
    }

    @Override
    public int hashCode() {
        return table.hashCode() * 31 + Objects.hashCode(alias);
    }
}
