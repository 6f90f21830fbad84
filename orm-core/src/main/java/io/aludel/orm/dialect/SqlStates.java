package io.aludel.orm.dialect;

import io.aludel.orm.dialect.SqlFailure.Kind;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the standard's SQLState codes mean. */
public final class SqlStates {
    private static final Map<String, Kind> EXACT = Map.ofEntries(
            Map.entry("23505", Kind.DUPLICATE_KEY),
            Map.entry("23503", Kind.FOREIGN_KEY),
            Map.entry("23502", Kind.NOT_NULL),
            Map.entry("23514", Kind.CHECK),
            Map.entry("40001", Kind.SERIALIZATION),
            Map.entry("25P02", Kind.ABORTED_TRANSACTION),
            Map.entry("42S02", Kind.UNKNOWN_TABLE),
            Map.entry("42S22", Kind.UNKNOWN_COLUMN));

    private static final Map<String, Kind> CLASSES = Map.of(
            "08", Kind.CONNECTION,
            "22", Kind.DATA,
            "23", Kind.CONSTRAINT,
            "27", Kind.CONSTRAINT,
            "40", Kind.SERIALIZATION,
            "42", Kind.SYNTAX);

    private SqlStates() {}

    public static Kind kind(SQLException exception) {
        if (exception instanceof SQLTimeoutException) {
            return Kind.TIMEOUT;
        }
        return kind(exception.getSQLState());
    }

    static Kind kind(@Nullable String state) {
        if (state == null || state.length() < 2) {
            return Kind.OTHER;
        }
        Kind exact = EXACT.get(state);
        return exact != null ? exact : CLASSES.getOrDefault(state.substring(0, 2), Kind.OTHER);
    }
}
