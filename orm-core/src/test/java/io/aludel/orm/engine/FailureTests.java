package io.aludel.orm.engine;

import static io.aludel.orm.testing.Database.H2;
import static io.aludel.orm.testing.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.orm.error.ConnectionLostException;
import io.aludel.orm.error.ConstraintViolationException;
import io.aludel.orm.error.DatabaseException;
import io.aludel.orm.error.DuplicateKeyException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.LockException;
import io.aludel.orm.error.QueryTimeoutException;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ColumnSpec;
import io.aludel.orm.schema.Table;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import io.aludel.orm.type.Types;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

class FailureTests {
    private static final Table ACCOUNT = Table.named("account")
            .column(ColumnSpec.of("id", Types.INTEGER))
            .column("email", Types.string(10))
            .column("owner_id", Types.INTEGER)
            .column("balance", Types.INTEGER)
            .primaryKey("id")
            .build();
    private static final List<Column> ID_AND_EMAIL = List.of(ACCOUNT.column("id"), ACCOUNT.column("email"));

    private static Connection open(TestDatabase database) {
        database.run("CREATE TABLE account (id INTEGER PRIMARY KEY, email VARCHAR(10) NOT NULL,"
                + " owner_id INTEGER, balance INTEGER,"
                + " CONSTRAINT uq_email UNIQUE (email),"
                + " CONSTRAINT fk_owner FOREIGN KEY (owner_id) REFERENCES account (id),"
                + " CONSTRAINT ck_balance CHECK (balance >= 0))");
        return database.engine().connect();
    }

    private static Object insert(Connection connection, Object... idAndEmail) {
        connection.update("INSERT INTO account (id, email) VALUES (?, ?)", idAndEmail);
        return connection;
    }

    private static DatabaseException failure(Runnable action) {
        return catchThrowableOfType(DatabaseException.class, action::run);
    }

    @EachDialect
    void namesTheBrokenUniqueConstraint(TestDatabase database) {
        try (Connection connection = open(database)) {
            insert(connection, 1, "a@b.c");
            assertThatThrownBy(() -> insert(connection, 2, "a@b.c"))
                    .isInstanceOfSatisfying(DuplicateKeyException.class, e -> {
                        assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_KEY);
                        assertThat(e.table()).isEqualTo("account");
                        assertThat(e.constraint()).isEqualTo("uq_email");
                    })
                    .hasMessage("""
                            Cannot insert into account: a row with this primary key or unique value is there already \
                            (constraint uq_email).
                            Statement: INSERT INTO account (id, email) VALUES (?, ?)
                            Parameters: (Integer, String) (error: duplicate-key)""")
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    @EachDialect
    void namesTheConstraintThatARowOfABatchBroke(TestDatabase database) {
        try (Connection connection = open(database)) {
            List<@Nullable Object[]> rows =
                    List.of(new Object[] {1, "a"}, new Object[] {2, "b"}, new Object[] {3, "a"});
            assertThatThrownBy(() -> connection.writer().insert(ACCOUNT, ID_AND_EMAIL, List.of(), rows))
                    .isInstanceOfSatisfying(
                            DuplicateKeyException.class,
                            e -> assertThat(e.constraint()).isEqualTo("uq_email"))
                    .hasMessageContaining("Parameters: [3 parameter sets] (Integer, String)");
        }
    }

    @EachDialect
    void tellsTheKindsOfConstraintsApart(TestDatabase database) {
        try (Connection connection = open(database)) {
            insert(connection, 1, "a@b.c");
            connection.commit();
            ConstraintViolationException toNowhere = (ConstraintViolationException)
                    failure(() -> connection.update("UPDATE account SET owner_id = 99 WHERE id = 1"));
            assertThat(toNowhere.code()).isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION);
            assertThat(toNowhere.constraint()).isEqualTo("fk_owner");
            connection.rollback();
            ConstraintViolationException negative = (ConstraintViolationException)
                    failure(() -> connection.update("UPDATE account SET balance = -1 WHERE id = 1"));
            assertThat(negative.code()).isEqualTo(ErrorCode.CHECK_VIOLATION);
            assertThat(negative.constraint()).isEqualTo("ck_balance");
            connection.rollback();
            DatabaseException missing = failure(() -> insert(connection, 2, null));
            assertThat(missing.code()).isEqualTo(ErrorCode.NOT_NULL_VIOLATION);
            assertThat(missing).hasMessageContaining("the column email may not be null and got no value");
        }
    }

    @EachDialect
    void namesTheTableThatWasWrittenAndTheOneThatRefersToIt(TestDatabase database) {
        try (Connection connection = open(database)) {
            connection.update("CREATE TABLE owned (id INTEGER, owner_id INTEGER,"
                    + " CONSTRAINT fk_owned FOREIGN KEY (owner_id) REFERENCES account (id))");
            insert(connection, 1, "a@b.c");
            connection.update("INSERT INTO owned (id, owner_id) VALUES (1, 1)");
            ConstraintViolationException referred =
                    (ConstraintViolationException) failure(() -> connection.update("DELETE FROM account"));
            assertThat(referred).hasMessageStartingWith("Cannot delete from account: ");
            assertThat(referred.constraint()).isEqualTo("fk_owned");
        }
    }

    @EachDialect
    void saysHowToCreateAMissingTable(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            assertThatThrownBy(() -> connection.query("SELECT * FROM nowhere"))
                    .hasMessageStartingWith("Cannot run the statement: a table is not in the database (")
                    .hasMessageContaining("Create the tables with MetaData.createAll(engine), or set orm.ddl-auto.")
                    .hasMessageEndingWith("Statement: SELECT * FROM nowhere (error: missing-table)");
        }
    }

    @EachDialect
    void tellsAMissingColumnFromNonsense(TestDatabase database) {
        try (Connection connection = open(database)) {
            assertThat(failure(() -> connection.query("SELECT color FROM account"))
                            .code())
                    .isEqualTo(ErrorCode.MISSING_COLUMN);
            connection.rollback();
            assertThat(failure(() -> connection.query("SELEKT 1")).code()).isEqualTo(ErrorCode.SQL_SYNTAX);
        }
    }

    @EachDialect
    void hidesValuesUnlessEchoShowsThem(Database kind) {
        for (boolean shown : new boolean[] {false, true}) {
            try (TestDatabase database = kind.open(EngineOptions.defaults().echoParameters(shown));
                    Connection connection = open(database)) {
                DatabaseException e = failure(() -> insert(connection, 1, "much-too-long-secret"));
                assertThat(e.code()).isEqualTo(ErrorCode.DATA_INVALID);
                assertThat(e.getMessage().contains("much-too-long-secret")).isEqualTo(shown);
            }
        }
    }

    @EachDialect
    void cutsLongStatements(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            String sql = "SELECT * FROM nowhere WHERE 1 IN (" + "1, ".repeat(2000) + "1)";
            assertThat(failure(() -> connection.query(sql)))
                    .message()
                    .contains("Statement: SELECT * FROM nowhere WHERE 1 IN (1, ")
                    .hasSizeLessThan(1600);
        }
    }

    @EachDialect(POSTGRESQL)
    void saysThatAnEarlierStatementFailed(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            failure(() -> connection.query("SELECT * FROM nowhere"));
            assertThat(failure(() -> connection.query("SELECT 1")).code()).isEqualTo(ErrorCode.TRANSACTION_ABORTED);
            connection.rollback();
            connection.query("SELECT 1").close();
        }
    }

    @EachDialect
    void goesOnAfterASavepointIsRolledBack(TestDatabase database) {
        try (Connection connection = open(database)) {
            insert(connection, 1, "a@b.c");
            Savepoint savepoint = connection.savepoint();
            failure(() -> insert(connection, 1, "b@b.c"));
            savepoint.rollback();
            insert(connection, 2, "b@b.c");
            connection.commit();
        }
        assertThat(database.rows("SELECT id FROM account ORDER BY id")).containsExactly(List.of(1), List.of(2));
    }

    @EachDialect
    void tellsWhenALockWasNotHad(TestDatabase database) {
        try (Connection first = open(database);
                Connection second = database.engine().connect()) {
            insert(first, 1, "a@b.c");
            first.commit();
            first.update("UPDATE account SET balance = 1 WHERE id = 1");
            second.update(database.database() == H2 ? "SET LOCK_TIMEOUT 50" : "SET LOCAL lock_timeout = 50");
            assertThatThrownBy(() -> second.update("UPDATE account SET balance = 2 WHERE id = 1"))
                    .isInstanceOf(LockException.class)
                    .hasMessageContaining("another transaction holds or changed the same rows")
                    .hasMessageEndingWith("(error: lock-conflict)");
        }
    }

    @EachDialect
    void tellsWhenAStatementTookTooLong(TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            String endless = "SELECT count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                    + " WHERE i < 2000000000) SELECT i FROM n) AS endless";
            String slow = database.database() == H2
                    ? "SELECT count(*) FROM system_range(1, 100000000000) a WHERE a.x % 7 = 8"
                    : endless;
            CompiledText text = new CompiledText(slow);
            assertThatThrownBy(() -> connection.query(
                            text.statement(), new Object[0], QueryOptions.DEFAULT.timeout(Duration.ofMillis(200))))
                    .isInstanceOf(QueryTimeoutException.class)
                    .hasMessageEndingWith("(error: query-timeout)");
        }
    }

    private record CompiledText(String sql) {
        io.aludel.orm.render.CompiledStatement statement() {
            return new io.aludel.orm.render.CompiledStatement(sql, List.of(), List.of());
        }
    }

    @EachDialect
    void tellsWhenThePoolIsExhausted(TestDatabase database) {
        EngineOptions options =
                EngineOptions.of(EngineOption.poolSize(1), EngineOption.connectionTimeout(Duration.ofMillis(250)));
        try (Engine engine = Engine.create(database.url(), options);
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.begin();
            assertThatThrownBy(second::begin)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageStartingWith("Cannot get a connection: none became free in time")
                    .hasMessageEndingWith("(error: connection-timeout)");
            assertThat(second.inTransaction()).isFalse();
        }
    }

    @EachDialect(POSTGRESQL)
    void tellsWhenTheConnectionBroke(TestDatabase database) {
        try (Connection connection = database.engine().connect();
                Connection other = database.engine().connect()) {
            int process = Integer.parseInt(String.valueOf(process(connection)));
            other.query("SELECT pg_terminate_backend(?)", process).next();
            assertThatThrownBy(() -> connection.query("SELECT 1"))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageEndingWith("(error: connection-lost)");
        }
    }

    private static Object process(Connection connection) {
        try (Cursor cursor = connection.query("SELECT pg_backend_pid()")) {
            cursor.next();
            return cursor.resultSet().getObject(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
