package io.aludel.orm.testing;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.ExpectedSql;
import io.aludel.orm.engine.RecordedSql;
import io.aludel.orm.engine.RecordedStatement;
import io.aludel.orm.engine.SqlRecorder;
import java.util.List;

/**
 * Pins the SQL of a test: what ran, in which order, with what, and that nothing else ran.
 *
 * <pre>{@code
 * sql.during(session::flush).expect(
 *         insert("author").values("Octavia Butler"),
 *         inAnyOrder(insert("book").rows(1), insert("award").rows(1)));
 * }</pre>
 */
public final class SqlExpectations {
    private final Database database;
    private final SqlRecorder recorder;

    SqlExpectations(Database database, Engine engine) {
        this.database = database;
        this.recorder = SqlRecorder.on(engine);
    }

    /** Runs the action and gives what it ran. */
    public Recorded during(SqlRecorder.Action action) {
        return new Recorded(database, recorder.during(action));
    }

    /** What ran since the start of the test, or the last {@link #clear} or {@link #during}. */
    public Recorded recorded() {
        return new Recorded(database, recorder.recorded());
    }

    public void clear() {
        recorder.clear();
    }

    /** What ran, and on which database. */
    public record Recorded(Database database, RecordedSql sql) {
        /** Exactly these texts ran, in this order, and nothing else; parameters are not looked at. */
        public Recorded expect(String... texts) {
            sql.expect(texts);
            return this;
        }

        /** Exactly these statements ran, in this order, and nothing else. */
        public Recorded expect(ExpectedSql... expected) {
            sql.expect(expected);
            return this;
        }

        /** Like {@link #expect(String...)}, looked at on this database only. */
        public Recorded expectOn(Database on, String... texts) {
            return on == database ? expect(texts) : this;
        }

        /** Like {@link #expect(ExpectedSql...)}, looked at on this database only. */
        public Recorded expectOn(Database on, ExpectedSql... expected) {
            return on == database ? expect(expected) : this;
        }

        /** Exactly these lines: statements' texts, and {@code BEGIN}, {@code COMMIT} … around them. */
        public Recorded expectLog(String... lines) {
            sql.expectLog(lines);
            return this;
        }

        /** Like {@link #expectLog(String...)}, looked at on this database only. */
        public Recorded expectLogOn(Database on, String... lines) {
            return on == database ? expectLog(lines) : this;
        }

        public Recorded expectNone() {
            sql.expectNone();
            return this;
        }

        /** So many statements ran, batches counted once. */
        public Recorded expectCount(int count) {
            sql.expectCount(count);
            return this;
        }

        public List<RecordedStatement> statements() {
            return sql.statements();
        }
    }
}
