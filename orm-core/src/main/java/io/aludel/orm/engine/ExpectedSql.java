package io.aludel.orm.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement, or several, that a test expects; made for static import. Rows written are compared one by one, however they
 * were sent, so that {@code insert("book").rows(2)} is one batch of two on every database.
 */
public abstract class ExpectedSql {
    private ExpectedSql() {}

    /** Exactly this text. */
    public static ExpectedStatement sql(String text) {
        return new ExpectedStatement(null, null, text);
    }

    /** A query whose first FROM names this table. */
    public static ExpectedStatement select(String table) {
        return new ExpectedStatement("SELECT", table, null);
    }

    public static ExpectedStatement insert(String table) {
        return new ExpectedStatement("INSERT", table, null);
    }

    public static ExpectedStatement update(String table) {
        return new ExpectedStatement("UPDATE", table, null);
    }

    public static ExpectedStatement delete(String table) {
        return new ExpectedStatement("DELETE", table, null);
    }

    /** All of these next to each other, in whatever order. */
    public static ExpectedSql inAnyOrder(ExpectedSql... expected) {
        return new AnyOrder(List.of(expected));
    }

    /** How many of the statements, from the first one on, are the expected ones; -1 if they are not. */
    abstract int take(List<RecordedStatement> statements);

    /** One statement. */
    public static final class ExpectedStatement extends ExpectedSql {
        private final @Nullable String verb;
        private final @Nullable String table;
        private final @Nullable String text;
        private final List<List<@Nullable Object>> values = new ArrayList<>();
        private int rows = -1;

        private ExpectedStatement(@Nullable String verb, @Nullable String table, @Nullable String text) {
            this.verb = verb;
            this.table = table;
            this.text = text;
        }

        /** The parameters, in the statement's order. Called again, the parameters of the batch's next row. */
        public ExpectedStatement values(@Nullable Object... parameters) {
            values.add(Arrays.asList(parameters));
            return this;
        }

        /** The number of rows or parameter sets in the batch. */
        public ExpectedStatement rows(int count) {
            rows = count;
            return this;
        }

        @Override
        int take(List<RecordedStatement> statements) {
            return !statements.isEmpty() && matches(statements.get(0)) ? 1 : -1;
        }

        private boolean matches(RecordedStatement statement) {
            return (text == null || text.equals(statement.sql()))
                    && (verb == null || verb.equals(statement.verb()))
                    && (table == null || table.equalsIgnoreCase(tableOf(statement)))
                    && (rows < 0 || rows == statement.parameterSets().size())
                    && (values.isEmpty() || values.equals(statement.parameterSets()));
        }

        private static String tableOf(RecordedStatement statement) {
            if (statement.table() != null) {
                return statement.table();
            }
            List<String> words = List.of(statement.sql().split("[\\s(),]+"));
            int from = words.indexOf("FROM");
            return from < 0 || from + 1 == words.size()
                    ? ""
                    : words.get(from + 1).replace("\"", "");
        }

        @Override
        public String toString() {
            String name = text != null ? text : verb + " " + table;
            String wanted = values.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return name + (rows < 0 ? "" : ", " + rows + " rows") + (values.isEmpty() ? "" : " with " + wanted);
        }
    }

    /** Tries every order; the lists of tests are short. */
    private static final class AnyOrder extends ExpectedSql {
        private final List<ExpectedSql> expected;

        private AnyOrder(List<ExpectedSql> expected) {
            this.expected = expected;
        }

        @Override
        int take(List<RecordedStatement> statements) {
            if (expected.isEmpty()) {
                return 0;
            }
            for (ExpectedSql first : expected) {
                int taken = first.take(statements);
                if (taken >= 0) {
                    List<ExpectedSql> others = new ArrayList<>(expected);
                    others.remove(first);
                    int rest = new AnyOrder(others).take(statements.subList(taken, statements.size()));
                    if (rest >= 0) {
                        return taken + rest;
                    }
                }
            }
            return -1;
        }

        @Override
        public String toString() {
            return Stream.of(expected.toArray())
                    .map(String::valueOf)
                    .collect(Collectors.joining(" | ", "in any order: ", ""));
        }
    }
}
