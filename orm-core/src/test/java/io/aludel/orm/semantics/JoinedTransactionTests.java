package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Isolation;
import io.aludel.orm.engine.Savepoint;
import io.aludel.orm.error.DuplicateKeyException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.JoinMode;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Sessions on a connection that is in a transaction already, and the isolation levels of their transactions. */
@Mapped({Customer.class, Purchase.class, Stock.class})
class JoinedTransactionTests {
    private static List<List<Object>> names(TestDatabase database) {
        return database.rows("SELECT name FROM customer ORDER BY id");
    }

    @EachDialect
    void commitsStayInTheTransactionOfTheConnection(SessionMaker sessions, TestDatabase database, SqlExpectations sql) {
        try (Connection connection = database.engine().connect()) {
            connection.begin();
            try (Session session = sessions.open(connection)) {
                session.add(new Customer("sandy"));
                session.commit();
                assertThat(session.scalars(select(Customer_.name)).all()).containsExactly("sandy");
            }
            assertThat(connection.inTransaction()).isTrue();
            assertThat(names(database)).isEmpty();
            connection.rollback();
        }
        assertThat(names(database)).isEmpty();
    }

    @EachDialect
    void rollbackOnlyRollsTheConnectionBackButLeavesItsCommitToOthers(SessionMaker sessions, TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            connection.begin();
            connection.update("INSERT INTO customer (name, version) VALUES ('before', 1)");
            try (Session session = sessions.open(connection, JoinMode.ROLLBACK_ONLY)) {
                session.add(new Customer("sandy"));
                session.commit();
            }
            connection.commit();
            assertThat(names(database)).containsExactly(List.of("before"), List.of("sandy"));

            connection.begin();
            connection.update("INSERT INTO customer (name, version) VALUES ('lost', 1)");
            try (Session session = sessions.open(connection, JoinMode.ROLLBACK_ONLY)) {
                session.add(new Customer("lost too"));
                session.flush();
                session.rollback();
            }
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThat(names(database)).hasSize(2);
    }

    @EachDialect
    void closingLeavesTheTransactionOfOthersAlone(SessionMaker sessions, TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            connection.begin();
            try (Session session = sessions.open(connection, JoinMode.ROLLBACK_ONLY)) {
                session.add(new Customer("sandy"));
                session.flush();
            }
            assertThat(connection.inTransaction()).isTrue();
            connection.commit();
        }
        assertThat(names(database)).containsExactly(List.of("sandy"));
    }

    @EachDialect
    void controlFullyEndsTheTransactionOfTheConnection(SessionMaker sessions, TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            connection.begin();
            try (Session session = sessions.open(connection, JoinMode.CONTROL_FULLY)) {
                session.add(new Customer("sandy"));
                session.commit();
                assertThat(connection.inTransaction()).isFalse();
                session.add(new Customer("lost"));
                session.flush();
            }
            assertThat(connection.inTransaction()).isFalse();
            assertThat(connection.isClosed()).isFalse();
        }
        assertThat(names(database)).containsExactly(List.of("sandy"));
    }

    @EachDialect
    void savepointsKeepATestsRowsFromTheDatabase(SessionMaker sessions, TestDatabase database, SqlExpectations sql) {
        try (Connection connection = database.engine().connect()) {
            connection.begin();
            try (Session session = sessions.open(connection, JoinMode.CREATE_SAVEPOINT)) {
                session.add(new Customer("sandy", "same@shop.org"));
                sql.during(session::commit).statements();
                session.add(new Customer("lost", "same@shop.org"));
                assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(session::commit);
                session.rollback();
                session.add(new Customer("patrick"));
                session.commit();
                assertThat(session.scalars(select(Customer_.name).orderBy(Customer_.id))
                                .all())
                        .containsExactly("sandy", "patrick");
                sql.during(session::rollback).expectLog("ROLLBACK TO SAVEPOINT sp_4");
            }
            assertThat(names(database)).isEmpty();
            connection.commit();
        }
        assertThat(names(database)).containsExactly(List.of("sandy"), List.of("patrick"));
    }

    @EachDialect
    void anOpenSavepointOfTheConnectionMakesTheSessionSetItsOwn(SessionMaker sessions, TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            connection.begin();
            Savepoint outer = connection.savepoint();
            try (Session session = sessions.open(connection)) {
                session.add(new Customer("lost"));
                session.flush();
                session.rollback();
                assertThat(connection.inTransaction()).isTrue();
                assertThat(outer.isActive()).isTrue();
                session.add(new Customer("sandy"));
                session.commit();
            }
            outer.commit();
            assertThat(connection.inNestedTransaction()).isFalse();
            connection.commit();
        }
        assertThat(names(database)).containsExactly(List.of("sandy"));
    }

    @EachDialect
    void onAConnectionWithoutTransactionTheSessionHasItsOwn(SessionMaker sessions, TestDatabase database) {
        try (Connection connection = database.engine().connect()) {
            try (Session session = sessions.open(connection)) {
                session.add(new Customer("sandy"));
                session.commit();
                assertThat(names(database)).containsExactly(List.of("sandy"));
                session.add(new Customer("lost"));
                session.flush();
            }
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThat(names(database)).hasSize(1);
    }

    @EachDialect
    void aTransactionMayHaveAnIsolationLevelOfItsOwn(SessionMaker sessions) throws SQLException {
        try (Session session = sessions.open()) {
            Connection connection = session.connection(Isolation.SERIALIZABLE);
            assertThat(connection.jdbc().getTransactionIsolation())
                    .isEqualTo(java.sql.Connection.TRANSACTION_SERIALIZABLE);
            assertThat(session.connection()).isSameAs(connection);
            session.add(new Customer("sandy"));
            session.commit();
            assertThat(session.connection().jdbc().getTransactionIsolation())
                    .isEqualTo(java.sql.Connection.TRANSACTION_READ_COMMITTED);
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(() -> session.connection(Isolation.SERIALIZABLE))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_BEGUN));
        }
    }

    @EachDialect
    void aMakerMayGiveAllItsTransactionsAnIsolationLevel(SessionMaker sessions) throws SQLException {
        try (Session session = sessions.isolation(Isolation.REPEATABLE_READ).open()) {
            for (int i = 0; i < 2; i++) {
                session.scalars(text("SELECT 1").column(io.aludel.orm.sql.SQL.literal(1)))
                        .all();
                assertThat(session.connection().jdbc().getTransactionIsolation())
                        .isEqualTo(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
                session.commit();
            }
        }
    }
}
