package io.aludel.orm.dialect.postgresql;

import io.aludel.orm.dialect.SqlFailure;
import io.aludel.orm.dialect.SqlFailure.Kind;
import io.aludel.orm.dialect.SqlStates;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's SQLStates, and the names in its messages; without the driver's own classes, which need not be there. */
final class PostgreSqlFailures {
    private static final Map<String, Kind> STATES = Map.ofEntries(
            Map.entry("23P01", Kind.CONSTRAINT),
            Map.entry("40P01", Kind.LOCK),
            Map.entry("55P03", Kind.LOCK),
            Map.entry("57014", Kind.TIMEOUT),
            Map.entry("57P01", Kind.CONNECTION),
            Map.entry("57P02", Kind.CONNECTION),
            Map.entry("57P03", Kind.CONNECTION),
            Map.entry("42P01", Kind.UNKNOWN_TABLE),
            Map.entry("42703", Kind.UNKNOWN_COLUMN));

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]+)\"");
    private static final Pattern TABLE = Pattern.compile("(?:on table|of relation|for relation|relation) \"([^\"]+)\"");
    private static final Pattern COLUMN = Pattern.compile("column \"([^\"]+)\"");
    private static final Pattern DETAIL_TABLE = Pattern.compile("table \"([^\"]+)\"");

    private PostgreSqlFailures() {}

    static SqlFailure classify(SQLException exception) {
        String state = String.valueOf(exception.getSQLState());
        Kind kind = STATES.getOrDefault(state, SqlStates.kind(exception));
        String message = String.valueOf(exception.getMessage());
        return switch (kind) {
            case DUPLICATE_KEY, FOREIGN_KEY, CHECK, CONSTRAINT, NOT_NULL ->
                new SqlFailure(kind, table(message), find(CONSTRAINT, message), find(COLUMN, message));
            default -> new SqlFailure(kind, null, null, null);
        };
    }

    private static @Nullable String table(String message) {
        String table = find(TABLE, message);
        return table != null ? table : find(DETAIL_TABLE, message);
    }

    private static @Nullable String find(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
