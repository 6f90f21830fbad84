package io.aludel.orm.dialect.h2;

import io.aludel.orm.dialect.SqlFailure;
import io.aludel.orm.dialect.SqlFailure.Kind;
import io.aludel.orm.dialect.SqlStates;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads H2's error codes, and the names in its messages. */
final class H2Failures {
    private static final Map<Integer, Kind> CODES = Map.ofEntries(
            Map.entry(23505, Kind.DUPLICATE_KEY),
            Map.entry(23503, Kind.FOREIGN_KEY),
            Map.entry(23506, Kind.FOREIGN_KEY),
            Map.entry(23502, Kind.NOT_NULL),
            Map.entry(23513, Kind.CHECK),
            Map.entry(23514, Kind.CHECK),
            Map.entry(40001, Kind.LOCK),
            Map.entry(50200, Kind.LOCK),
            Map.entry(90131, Kind.SERIALIZATION),
            Map.entry(57014, Kind.TIMEOUT),
            Map.entry(90067, Kind.CONNECTION),
            Map.entry(90121, Kind.CONNECTION),
            Map.entry(90098, Kind.CONNECTION),
            Map.entry(42101, Kind.OTHER),
            Map.entry(42102, Kind.UNKNOWN_TABLE),
            Map.entry(42103, Kind.UNKNOWN_TABLE),
            Map.entry(42104, Kind.UNKNOWN_TABLE),
            Map.entry(42122, Kind.UNKNOWN_COLUMN));

    // PUBLIC.UQ_USER_NAME_INDEX_8 ON PUBLIC.USER_ACCOUNT(NAME NULLS FIRST) VALUES ( …, PUBLIC.PK_USER PRIMARY KEY ON …
    private static final Pattern UNIQUE =
            Pattern.compile("(?:(\\w+)\\.)?(\\w+)(?: PRIMARY KEY)? ON (?:\\w+\\.)?(\\w+)\\(");
    // FK_ADDRESS_USER_ID: PUBLIC.ADDRESS FOREIGN KEY(…, and the same of a check
    private static final Pattern NAMED = Pattern.compile(": (\\w+): ?(?:\\w+\\.)?(\\w+)?");
    private static final Pattern COLUMN = Pattern.compile("column (\\w+)");

    private H2Failures() {}

    static SqlFailure classify(SQLException exception) {
        Kind kind = CODES.getOrDefault(exception.getErrorCode(), SqlStates.kind(exception));
        // Names stand in quotes of one kind or another; without these all messages are alike.
        String message = String.valueOf(exception.getMessage()).replace("\"", "");
        return switch (kind) {
            case DUPLICATE_KEY -> named(kind, UNIQUE.matcher(message), 3, 2);
            case FOREIGN_KEY, CHECK -> named(kind, NAMED.matcher(message), 2, 1);
            case NOT_NULL -> new SqlFailure(kind, null, null, first(COLUMN.matcher(message)));
            default -> new SqlFailure(kind, null, null, null);
        };
    }

    private static SqlFailure named(Kind kind, Matcher matcher, int table, int constraint) {
        if (!matcher.find()) {
            return new SqlFailure(kind, null, null, null);
        }
        return new SqlFailure(kind, lower(matcher.group(table)), constraintName(matcher.group(constraint)), null);
    }

    // The index behind a unique constraint has the constraint's name and a suffix that H2 makes.
    private static @Nullable String constraintName(@Nullable String name) {
        String lower = lower(name);
        return lower == null ? null : lower.replaceFirst("_index_\\w+$", "");
    }

    private static @Nullable String first(Matcher matcher) {
        return matcher.find() ? lower(matcher.group(1)) : null;
    }

    private static @Nullable String lower(@Nullable String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }
}
