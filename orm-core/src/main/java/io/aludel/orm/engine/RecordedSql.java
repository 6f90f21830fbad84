package io.aludel.orm.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ran during an action, and what should have run. Failed expectations are {@link AssertionError}s. */
public final class RecordedSql {
    private final List<RecordedStatement> statements;
    private final List<String> log;

    RecordedSql(List<RecordedStatement> statements, List<String> log) {
        this.statements = List.copyOf(statements);
        this.log = List.copyOf(log);
    }

    public List<RecordedStatement> statements() {
        return statements;
    }

    /** Exactly these texts ran, in this order, and nothing else; parameters are not looked at. */
    public RecordedSql expect(String... sql) {
        List<ExpectedSql> expected = new ArrayList<>();
        for (String text : sql) {
            expected.add(ExpectedSql.sql(text));
        }
        return expect(expected.toArray(ExpectedSql[]::new));
    }

    /** Exactly these statements ran, in this order, and nothing else. */
    public RecordedSql expect(ExpectedSql... expected) {
        int at = 0;
        for (ExpectedSql next : expected) {
            int taken = next.take(statements.subList(at, statements.size()));
            if (taken < 0) {
                throw new AssertionError(difference(expected, next, at));
            }
            at += taken;
        }
        if (at < statements.size()) {
            throw new AssertionError(difference(expected, null, at));
        }
        return this;
    }

    /** No statement ran. */
    public RecordedSql expectNone() {
        return expect(new ExpectedSql[0]);
    }

    /** So many statements ran, batches counted once. */
    public RecordedSql expectCount(int count) {
        if (statements.size() != count) {
            throw new AssertionError("Expected " + count + " statements, but there were " + statements.size() + ":\n"
                    + lines(statements));
        }
        return this;
    }

    /** Exactly these lines were logged: statements' texts, and what began and ended transactions. */
    public RecordedSql expectLog(String... lines) {
        if (!log.equals(List.of(lines))) {
            throw new AssertionError("Expected log:\n" + lines(List.of(lines)) + "but it was:\n" + lines(log));
        }
        return this;
    }

    private String difference(ExpectedSql[] expected, @Nullable ExpectedSql missed, int at) {
        StringBuilder text = new StringBuilder();
        if (missed == null) {
            text.append("Nothing more should have run after statement ").append(at);
        } else {
            text.append("Statement ")
                    .append(at + 1)
                    .append(" should have been\n    ")
                    .append(missed);
        }
        text.append("\nExpected:\n").append(lines(List.of(expected))).append("What ran:\n");
        for (int i = 0; i < statements.size(); i++) {
            text.append(i == at ? " => " : "    ").append(statements.get(i)).append('\n');
        }
        return statements.isEmpty() ? text.append("    (nothing)\n").toString() : text.toString();
    }

    private static String lines(List<?> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }
}
