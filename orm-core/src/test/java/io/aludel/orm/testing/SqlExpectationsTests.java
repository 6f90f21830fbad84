package io.aludel.orm.testing;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.inAnyOrder;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.sql;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.testing.Database.H2;
import static io.aludel.orm.testing.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.engine.Connection;

class SqlExpectationsTests {
    private static void work(Connection connection) {
        connection.update("INSERT INTO item (id, name) VALUES (?, ?)", 1, "ham");
        connection.update("UPDATE item SET name = ?", "egg");
        connection.query("SELECT name FROM item WHERE id = ?", 1).close();
        connection.update("DELETE FROM item");
    }

    private static Connection open(TestDatabase database) {
        database.run("CREATE TABLE item (id INTEGER, name VARCHAR(20))");
        return database.engine().connect();
    }

    @EachDialect
    void acceptsExactlyWhatRan(TestDatabase database, SqlExpectations sql) {
        try (Connection connection = open(database)) {
            sql.during(() -> work(connection))
                    .expect(
                            insert("item").values(1, "ham").rows(1),
                            update("ITEM").values("egg"),
                            select("item"),
                            sql("DELETE FROM item"))
                    .expect(
                            insert("item"),
                            inAnyOrder(
                                    delete("item"),
                                    update("item"),
                                    select("item").values(1)))
                    .expect(
                            "INSERT INTO item (id, name) VALUES (?, ?)",
                            "UPDATE item SET name = ?",
                            "SELECT name FROM item WHERE id = ?",
                            "DELETE FROM item")
                    .expectCount(4)
                    .expectOn(database.database() == H2 ? POSTGRESQL : H2, "something else");
        }
    }

    @EachDialect(H2)
    void showsWhereItDiffers(TestDatabase database, SqlExpectations sql) {
        try (Connection connection = open(database)) {
            SqlExpectations.Recorded recorded = sql.during(() -> work(connection));
            assertThatThrownBy(
                            () -> recorded.expect(insert("item"), update("item").values("spam")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Statement 2 should have been
                                UPDATE item with [spam]
                            Expected:
                                INSERT item
                                UPDATE item with [spam]
                            What ran:
                                INSERT INTO item (id, name) VALUES (?, ?) (1, 'ham')
                             => UPDATE item SET name = ? ('egg')
                                SELECT name FROM item WHERE id = ? (1)
                                DELETE FROM item
                            """);
        }
    }

    @EachDialect(H2)
    void insistsThatNothingElseRan(TestDatabase database, SqlExpectations sql) {
        try (Connection connection = open(database)) {
            SqlExpectations.Recorded recorded = sql.during(() -> work(connection));
            assertThatThrownBy(() -> recorded.expect(insert("item"), update("item")))
                    .hasMessageStartingWith("Nothing more should have run after statement 2");
            assertThatThrownBy(recorded::expectNone).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() ->
                            recorded.expect(insert("item").rows(2), update("item"), select("item"), delete("item")))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> recorded.expectCount(3)).hasMessageStartingWith("Expected 3 statements");
        }
    }

    @EachDialect(H2)
    void insistsOnTheOrderOutsideAndNotInside(TestDatabase database, SqlExpectations sql) {
        try (Connection connection = open(database)) {
            SqlExpectations.Recorded recorded = sql.during(() -> work(connection));
            assertThatThrownBy(() -> recorded.expect(
                            inAnyOrder(insert("item"), select("item")), inAnyOrder(update("item"), delete("item"))))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @EachDialect
    void failsATestThatLeavesAConnectionOpen(Database kind) {
        try (TestDatabase database = kind.open();
                Connection connection = database.engine().connect()) {
            database.requireNoLeak();
            connection.begin();
            assertThatThrownBy(database::requireNoLeak).hasMessage("The test left 1 connection(s) open");
            connection.close();
            database.requireNoLeak();
        }
    }

    @EachDialect
    void startsEachTestOnAnEmptyDatabase(TestDatabase database) {
        assertThat(open(database)).satisfies(Connection::close);
    }

    @EachDialect
    void startsEachTestOnAnotherEmptyDatabase(TestDatabase database) {
        assertThat(open(database)).satisfies(Connection::close);
    }
}
