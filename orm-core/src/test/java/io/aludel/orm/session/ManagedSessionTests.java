package io.aludel.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.engine.ConnectionSource;
import io.aludel.orm.error.DuplicateKeyException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A session in a transaction that somebody else begins and ends. */
@Mapped({Customer.class, Purchase.class, Stock.class})
class ManagedSessionTests {
    @EachDialect
    void staysReadableAfterItsOwnerCommits(SessionMaker sessions, TestDatabase database) throws SQLException {
        try (Owned owned = new Owned(sessions, database)) {
            Customer sandy = new Customer("sandy");
            owned.session().add(sandy);
            owned.control.flush();
            owned.jdbc.commit();
            owned.control.committed();

            assertThat(sandy.getName()).isEqualTo("sandy");
            refuses(ErrorCode.CHANGE_TOO_LATE, () -> sandy.setName("late"));
            refuses(ErrorCode.TRANSACTION_OVER, () -> owned.session().get(Customer.class, 99));
            owned.control.close();
            assertThat(sandy.getName()).isEqualTo("sandy");
        }
        assertThat(database.rows("SELECT name FROM customer")).containsExactly(List.of("sandy"));
    }

    @EachDialect
    void restoresObjectsAfterItsOwnerRollsBack(SessionMaker sessions, TestDatabase database) throws SQLException {
        try (Owned owned = new Owned(sessions, database)) {
            Customer sandy = new Customer("sandy");
            owned.session().add(sandy);
            owned.control.flush();
            owned.jdbc.rollback();
            owned.control.rolledBack();

            assertThat(sandy.getId()).isNull();
            assertThat(owned.session().contains(sandy)).isFalse();
        }
    }

    @EachDialect
    void restoresObjectsAfterASavepointIsRolledBack(SessionMaker sessions, TestDatabase database) throws SQLException {
        try (Owned owned = new Owned(sessions, database)) {
            Customer outer = new Customer("outer");
            owned.session().add(outer);
            owned.control.flush();
            Savepoint savepoint = owned.jdbc.setSavepoint();
            Object frame = owned.control.savepointSet();
            Customer inner = new Customer("inner");
            owned.session().add(inner);
            owned.control.flush();
            owned.jdbc.rollback(savepoint);
            owned.control.savepointRolledBack(frame);

            assertThat(inner.getId()).isNull();
            assertThat(owned.session().contains(outer)).isTrue();
            owned.control.flush();
            owned.jdbc.commit();
            owned.control.committed();
        }
        assertThat(database.rows("SELECT name FROM customer")).containsExactly(List.of("outer"));
    }

    @EachDialect
    void marksItsTransactionRollbackOnlyWhenAFlushFails(SessionMaker sessions, TestDatabase database)
            throws SQLException {
        try (Owned owned = new Owned(sessions, database)) {
            owned.session().add(new Customer("one", "same@shop.org"));
            owned.session().add(new Customer("two", "same@shop.org"));

            assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(owned.control::flush);
            assertThat(owned.rollbackOnly).isTrue();
            assertThatExceptionOfType(PendingRollbackException.class).isThrownBy(owned.session()::flush);
            owned.jdbc.rollback();
            owned.control.rolledBack();
        }
    }

    @EachDialect
    void leavesTheTransactionToItsOwner(SessionMaker sessions, TestDatabase database) throws SQLException {
        try (Owned owned = new Owned(sessions, database)) {
            Session session = owned.session();
            refuses(ErrorCode.MANAGED_SESSION, session::commit);
            refuses(ErrorCode.MANAGED_SESSION, session::rollback);
            refuses(ErrorCode.MANAGED_SESSION, session::begin);
            refuses(ErrorCode.MANAGED_SESSION, session::close);
        }
    }

    @EachDialect
    void refusesChangesOnceItWasFlushedForTheLastTime(SessionMaker sessions, TestDatabase database)
            throws SQLException {
        try (Owned owned = new Owned(sessions, database)) {
            Customer sandy = new Customer("sandy");
            owned.session().add(sandy);
            owned.control.flush();
            owned.control.prepared();
            refuses(ErrorCode.CHANGE_TOO_LATE, () -> sandy.setName("late"));
            refuses(ErrorCode.CHANGE_TOO_LATE, () -> owned.session().add(new Customer("late")));
            assertThat(sandy.getName()).isEqualTo("sandy");
        }
    }

    private static void refuses(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(work)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    /** A transaction run with plain JDBC, and the session in it. */
    private static final class Owned implements ConnectionSource, TransactionScope {
        final io.aludel.orm.engine.Connection lease;
        final Connection jdbc;
        final SessionControl control;
        boolean rollbackOnly;

        Owned(SessionMaker sessions, TestDatabase database) {
            lease = database.engine().connect();
            jdbc = lease.jdbc();
            control = sessions.openManaged(this, this);
        }

        Session session() {
            return control.session();
        }

        @Override
        public Connection acquire() {
            return jdbc;
        }

        @Override
        public void release(Connection connection) {}

        @Override
        public boolean ownsTransaction() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public @Nullable Duration remainingTime() {
            return null;
        }

        @Override
        public void markRollbackOnly() {
            rollbackOnly = true;
        }

        @Override
        public String description() {
            return "the test's transaction";
        }

        @Override
        public void close() {
            control.close();
            lease.close();
        }
    }
}
