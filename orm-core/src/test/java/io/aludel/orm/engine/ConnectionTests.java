package io.aludel.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

class ConnectionTests {
    @EachDialect
    void takesNoJdbcConnectionBeforeTheFirstStatement(Engine engine) {
        List<String> acquired = new java.util.ArrayList<>();
        engine.listen(new EngineListener() {
            @Override
            public void acquired(java.sql.Connection jdbc) {
                acquired.add("acquired");
            }
        });
        try (Connection connection = engine.connect()) {
            assertThat(connection.inTransaction()).isFalse();
            assertThat(acquired).isEmpty();
            connection.query("SELECT 1").close();
            assertThat(acquired).hasSize(1);
        }
    }

    @EachDialect
    void beginsByItselfAndRollsBackWhenClosed(TestDatabase database, SqlExpectations sql) {
        database.run("CREATE TABLE item (id INTEGER PRIMARY KEY)");
        sql.during(() -> {
                    try (Connection connection = database.engine().connect()) {
                        connection.update("INSERT INTO item VALUES (?)", 1);
                        assertThat(connection.inTransaction()).isTrue();
                    }
                })
                .expectLog("BEGIN", "INSERT INTO item VALUES (?)", "ROLLBACK");
        assertThat(database.rows("SELECT * FROM item")).isEmpty();
    }

    @EachDialect
    void commitsAsItGoes(TestDatabase database, SqlExpectations sql) {
        database.run("CREATE TABLE item (id INTEGER PRIMARY KEY)");
        sql.during(() -> {
                    try (Connection connection = database.engine().connect()) {
                        connection.update("INSERT INTO item VALUES (?)", 1);
                        connection.commit();
                        connection.commit();
                        connection.update("INSERT INTO item VALUES (?)", 2);
                    }
                })
                .expectLog(
                        "BEGIN",
                        "INSERT INTO item VALUES (?)",
                        "COMMIT",
                        "BEGIN",
                        "INSERT INTO item VALUES (?)",
                        "ROLLBACK");
        assertThat(database.rows("SELECT * FROM item")).containsExactly(List.of(1));
    }

    @EachDialect
    void refusesToBeginTwice(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.query("SELECT 1").close();
            assertThatThrownBy(connection::begin)
                    .isInstanceOf(OrmException.class)
                    .extracting(e -> ((OrmException) e).code())
                    .isEqualTo(ErrorCode.TRANSACTION_BEGUN);
        }
    }

    @EachDialect
    void rollsBackToASavepointAndGoesOn(TestDatabase database, SqlExpectations sql) {
        database.run("CREATE TABLE item (id INTEGER PRIMARY KEY)");
        sql.during(() -> {
                    try (Connection connection = database.engine().connect();
                            Transaction transaction = connection.begin()) {
                        connection.update("INSERT INTO item VALUES (?)", 1);
                        Savepoint outer = connection.savepoint();
                        connection.update("INSERT INTO item VALUES (?)", 2);
                        Savepoint inner = connection.savepoint();
                        inner.commit();
                        outer.rollback();
                        assertThat(outer.isActive()).isFalse();
                        transaction.commit();
                    }
                })
                .expectLog(
                        "BEGIN",
                        "INSERT INTO item VALUES (?)",
                        "SAVEPOINT sp_1",
                        "INSERT INTO item VALUES (?)",
                        "SAVEPOINT sp_2",
                        "RELEASE SAVEPOINT sp_2",
                        "ROLLBACK TO SAVEPOINT sp_1",
                        "COMMIT");
        assertThat(database.rows("SELECT * FROM item")).containsExactly(List.of(1));
    }

    @EachDialect
    void endsInnerSavepointsWithTheOuterOne(Engine engine) {
        try (Connection connection = engine.connect()) {
            Savepoint outer = connection.savepoint();
            Savepoint inner = connection.savepoint();
            outer.rollback();
            assertThat(inner.isActive()).isFalse();
            assertThatThrownBy(inner::commit)
                    .isInstanceOf(OrmException.class)
                    .hasMessageContaining("Cannot release savepoint sp_2")
                    .hasMessageEndingWith("(error: transaction-ended)");
        }
    }

    @EachDialect
    void putsIsolationAndReadOnlyBackWhenClosed(Engine engine) throws Exception {
        int before;
        try (Connection connection = engine.connect()) {
            before = connection.jdbc().getTransactionIsolation();
        }
        try (Connection connection =
                engine.connect().isolation(Isolation.SERIALIZABLE).readOnly(true)) {
            assertThat(connection.jdbc().getTransactionIsolation())
                    .isEqualTo(java.sql.Connection.TRANSACTION_SERIALIZABLE);
            assertThatThrownBy(() -> connection.readOnly(false))
                    .hasMessageContaining("Cannot make the connection read-only");
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.jdbc().getTransactionIsolation()).isEqualTo(before);
            assertThat(connection.jdbc().isReadOnly()).isFalse();
        }
    }

    @EachDialect
    void refusesToRunWhenClosed(Engine engine) {
        Connection connection = engine.connect();
        connection.close();
        connection.close();
        assertThatThrownBy(() -> connection.query("SELECT 1")).hasMessageEndingWith("(error: connection-closed)");
    }
}
