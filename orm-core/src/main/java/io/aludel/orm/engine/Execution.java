package io.aludel.orm.engine;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One run of one statement, as listeners and the echo see it. A batch is one run with several parameter sets, whichever
 * way it reaches the database.
 */
public final class Execution {
    /** The count of a query, of a failed run and of one that has not ended. */
    public static final int UNKNOWN = -1;

    /** Compiled when somebody asks for a table. */
    private static final class Written {
        static final Pattern PATTERN =
                Pattern.compile("(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM)\\s+([^\\s(]+)", Pattern.CASE_INSENSITIVE);
    }

    private String sql;
    private final @Nullable String table;
    private final List<@Nullable Object[]> parameterSets;
    private int rowCount = UNKNOWN;
    private long nanos;
    private @Nullable Throwable failure;

    Execution(String sql, @Nullable String table, List<@Nullable Object[]> parameterSets) {
        this.sql = sql;
        this.table = table;
        this.parameterSets = parameterSets;
    }

    /** The text as sent to the database. */
    public String sql() {
        return sql;
    }

    /** The table that an INSERT, UPDATE or DELETE writes to; null for other statements. */
    public @Nullable String table() {
        if (table != null) {
            return table;
        }
        Matcher matcher = Written.PATTERN.matcher(sql);
        return matcher.lookingAt() ? matcher.group(1).replace("\"", "") : null;
    }

    /** The values, one array per set; a single empty array where the statement has no parameters. Not to be changed. */
    public List<@Nullable Object[]> parameterSets() {
        return parameterSets;
    }

    /** The statement's first word in capitals: {@code SELECT}, {@code INSERT}, {@code CREATE} … */
    public String verb() {
        int end = 0;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /** How many rows were written, or {@link #UNKNOWN}. */
    public int rowCount() {
        return rowCount;
    }

    /** How long the database took; zero before the run. */
    public Duration duration() {
        return Duration.ofNanos(nanos);
    }

    /** What the driver threw, or null. */
    public @Nullable Throwable failure() {
        return failure;
    }

    void sql(String rewritten) {
        this.sql = rewritten;
    }

    void ended(int rows, long started) {
        this.rowCount = rows;
        this.nanos = System.nanoTime() - started;
    }

    void failed(Throwable thrown, long started) {
        this.failure = thrown;
        this.nanos = System.nanoTime() - started;
    }
}
