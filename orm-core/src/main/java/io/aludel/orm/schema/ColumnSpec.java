package io.aludel.orm.schema;

import io.aludel.orm.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a column is to be, before it has a table. Immutable: each method answers a changed copy. Nullable unless said otherwise. */
public record ColumnSpec(
        String name,
        SqlType<?> type,
        boolean isNullable,
        boolean isIdentity,
        @Nullable Sequence sequence,
        @Nullable SqlText serverDefault,
        @Nullable SqlText computed,
        @Nullable String comment) {

    public ColumnSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    public static ColumnSpec of(String name, SqlType<?> type) {
        return new ColumnSpec(name, type, true, false, null, null, null, null);
    }

    public ColumnSpec notNull() {
        return nullable(false);
    }

    public ColumnSpec nullable(boolean allowed) {
        return new ColumnSpec(name, type, allowed, isIdentity, sequence, serverDefault, computed, comment);
    }

    /** The database numbers new rows. */
    public ColumnSpec identity() {
        return new ColumnSpec(name, type, isNullable, true, sequence, serverDefault, computed, comment);
    }

    public ColumnSpec sequence(Sequence source) {
        return new ColumnSpec(name, type, isNullable, isIdentity, source, serverDefault, computed, comment);
    }

    /** What the database fills in, as SQL: {@code "0"}, {@code "'new'"}, {@code "CURRENT_TIMESTAMP"}. */
    public ColumnSpec serverDefault(String sql) {
        return new ColumnSpec(name, type, isNullable, isIdentity, sequence, new SqlText(sql), computed, comment);
    }

    public ColumnSpec computed(String sql) {
        return new ColumnSpec(name, type, isNullable, isIdentity, sequence, serverDefault, new SqlText(sql), comment);
    }

    public ColumnSpec comment(String text) {
        return new ColumnSpec(name, type, isNullable, isIdentity, sequence, serverDefault, computed, text);
    }
}
