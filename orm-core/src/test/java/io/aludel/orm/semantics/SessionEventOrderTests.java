package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.event.Registration;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionEvents;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** When a session tells its listeners of itself and of its objects, and what they may do then. */
@Mapped({Customer.class, Purchase.class, Stock.class})
class SessionEventOrderTests {
    private final List<String> heard = new ArrayList<>();

    private static Customer saved(SessionMaker sessions, String name) {
        Customer customer = new Customer(name);
        sessions.expireOnCommit(false).inTransaction(session -> session.add(customer));
        return customer;
    }

    private void hearTransactions(SessionEvents events) {
        events.afterTransactionCreate((session, transaction) -> heard.add("create" + level(transaction)));
        events.afterTransactionEnd((session, transaction) -> heard.add("end" + level(transaction)));
        events.afterBegin((session, transaction, connection) -> heard.add("begin" + level(transaction)));
        events.beforeCommit(session -> heard.add("before commit"));
        events.afterCommit(session -> heard.add("after commit"));
        events.afterRollback(session -> heard.add("after rollback"));
        events.afterSoftRollback((session, transaction) -> heard.add("after soft rollback" + level(transaction)));
    }

    private static String level(SessionTransaction transaction) {
        return transaction.isNested() ? " nested" : "";
    }

    private void hearObjects(SessionEvents events) {
        events.transientToPending(Customer.class, (session, customer) -> heard.add("transient to pending"));
        events.pendingToPersistent(Customer.class, (session, customer) -> heard.add("pending to persistent"));
        events.pendingToTransient(Customer.class, (session, customer) -> heard.add("pending to transient"));
        events.persistentToTransient(Customer.class, (session, customer) -> heard.add("persistent to transient"));
        events.loadedAsPersistent(Customer.class, (session, customer) -> heard.add("loaded as persistent"));
        events.persistentToDeleted(Customer.class, (session, customer) -> heard.add("persistent to deleted"));
        events.deletedToPersistent(Customer.class, (session, customer) -> heard.add("deleted to persistent"));
        events.deletedToDetached(Customer.class, (session, customer) -> heard.add("deleted to detached"));
        events.persistentToDetached(Customer.class, (session, customer) -> heard.add("persistent to detached"));
        events.detachedToPersistent(Customer.class, (session, customer) -> heard.add("detached to persistent"));
    }

    @EachDialect
    void everyTransitionOfAnObjectIsTold(SessionMaker sessions) {
        Customer known = saved(sessions, "known");
        hearObjects(sessions.events());
        try (Session session = sessions.open()) {
            Customer added = new Customer("added");
            session.add(added);
            session.expunge(added);
            session.add(added);
            session.rollback();
            session.add(added);
            session.flush();
            session.rollback();
            expectHeard(
                    "transient to pending",
                    "pending to transient",
                    "transient to pending",
                    "pending to transient",
                    "transient to pending",
                    "pending to persistent",
                    "persistent to transient");
            session.add(known);
            session.delete(known);
            session.flush();
            session.rollback();
            session.expunge(known);
            expectHeard(
                    "detached to persistent",
                    "persistent to deleted",
                    "deleted to persistent",
                    "persistent to detached");
            Customer loaded = session.getOne(Customer.class, known.getId());
            session.getOne(Customer.class, known.getId());
            session.delete(loaded);
            session.commit();
            expectHeard("loaded as persistent", "persistent to deleted", "deleted to detached");
        }
    }

    private void expectHeard(String... expected) {
        assertThat(heard).containsExactly(expected);
        heard.clear();
    }

    @EachDialect
    void aRollbackOfADeleteIsToldBeforeTheTransactionEnds(SessionMaker sessions) {
        Customer known = saved(sessions, "known");
        try (Session session = sessions.open()) {
            session.add(known);
            session.delete(known);
            session.flush();
            hearTransactions(sessions.events());
            hearObjects(sessions.events());
            session.rollback();
        }
        assertThat(heard).startsWith("after rollback", "deleted to persistent", "end", "after soft rollback");
    }

    @EachDialect
    void savepointsAreToldLikeTransactions(SessionMaker sessions) {
        hearTransactions(sessions.events());
        try (Session session = sessions.open()) {
            SessionTransaction kept = session.beginNested();
            kept.commit();
            SessionTransaction undone = session.beginNested();
            undone.rollback();
            expectHeard(
                    "create",
                    "begin",
                    "create nested",
                    "before commit",
                    "end nested",
                    "create nested",
                    "after rollback",
                    "end nested",
                    "after soft rollback nested");
            session.commit();
            expectHeard("before commit", "after commit", "end");
        }
    }

    @EachDialect
    void aFlushIsToldWhileItsObjectsStillShowAndAfterTheyAreSettled(SessionMaker sessions) {
        Customer changed = saved(sessions, "changed");
        Customer deleted = saved(sessions, "deleted");
        SessionEvents events = sessions.events();
        events.beforeFlush(session -> heard.add("before " + contents(session)));
        events.afterFlush(session -> heard.add("after " + contents(session)));
        events.afterFlushPostexec(session -> heard.add("settled " + contents(session)));
        try (Session session = sessions.open()) {
            session.add(changed);
            session.add(deleted);
            session.flush();
            assertThat(heard).isEmpty();
            changed.setPoints(1);
            session.delete(deleted);
            session.add(new Customer("new"));
            session.flush();
        }
        assertThat(heard).containsExactly("before 1 1 1", "after 1 1 1", "settled 0 0 0");
    }

    private static String contents(Session session) {
        return session.newObjects().size() + " " + session.dirty().size() + " "
                + session.deleted().size();
    }

    @EachDialect
    void queriesInBeforeFlushDoNotFlushAgain(SessionMaker sessions, SqlExpectations sql) {
        sessions.events()
                .beforeFlush(session -> heard.add(
                        "flush " + session.scalars(select(Customer_.name)).all()));
        try (Session session = sessions.open()) {
            session.add(new Customer("sandy"));
            session.flush();
        }
        assertThat(heard).containsExactly("flush []");
    }

    @EachDialect
    void beforeFlushMayDeleteAndChange(SessionMaker sessions, TestDatabase database) {
        Customer gone = saved(sessions, "gone");
        sessions.events().beforeFlush(session -> {
            session.delete(session.getOne(Customer.class, gone.getId()));
            session.newObjects().forEach(added -> ((Customer) added).setPoints(7));
        });
        sessions.inTransaction(session -> session.add(new Customer("sandy")));
        assertThat(database.rows("SELECT name, points FROM customer")).containsExactly(List.of("sandy", 7));
    }

    @EachDialect
    void afterFlushMayRunSqlOnTheConnection(SessionMaker sessions, TestDatabase database) {
        sessions.events().afterFlush(session -> session.connection().update("UPDATE customer SET points = 3"));
        sessions.inTransaction(session -> session.add(new Customer("sandy")));
        assertThat(database.rows("SELECT points FROM customer")).containsExactly(List.of(3));
    }

    @EachDialect
    void aListenerThatAlwaysMakesNewWorkEndsTheCommit(SessionMaker sessions) {
        sessions.events().afterFlushPostexec(session -> session.add(new Customer("again")));
        try (Session session = sessions.open()) {
            session.add(new Customer("sandy"));
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(session::commit)
                    .withMessageContaining("100")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FLUSH_ENDLESS));
        }
    }

    @EachDialect
    void noFlushAndNoCommitInsideAFlush(SessionMaker sessions) {
        for (ErrorCode expected : List.of(ErrorCode.FLUSH_IN_FLUSH)) {
            Registration after = sessions.events().afterFlush(Session::flush);
            refused(sessions, expected);
            after.close();
            Registration row =
                    sessions.events().afterInsert(Customer.class, (mapping, connection, customer) -> heard.add("row"));
            Registration before = sessions.events().beforeFlush(Session::commit);
            refused(sessions, expected);
            before.close();
            row.close();
        }
        assertThat(heard).isEmpty();
    }

    private static void refused(SessionMaker sessions, ErrorCode expected) {
        try (Session session = sessions.open()) {
            session.add(new Customer("sandy"));
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(session::flush)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(expected));
        }
    }

    @EachDialect
    void noSqlAfterARollback(SessionMaker sessions) {
        sessions.events().afterRollback(session -> {
            heard.add("rolled back");
            session.get(Customer.class, 99);
        });
        try (Session session = sessions.open()) {
            Customer sandy = new Customer("sandy");
            session.add(sandy);
            session.flush();
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(session::rollback)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_OVER));
            assertThat(heard).containsExactly("rolled back");
            assertThat(session.contains(sandy)).isFalse();
        }
    }

    @EachDialect
    void noChangeAfterACommit(SessionMaker sessions) {
        try (Session session = sessions.open()) {
            Customer sandy = new Customer("sandy");
            session.add(sandy);
            sessions.events().afterCommit(committed -> sandy.setPoints(1));
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(session::commit)
                    .withMessageContaining("Customer#1")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CHANGE_TOO_LATE));
        }
    }

    @EachDialect
    void aListenerThatFailsAfterTheCommitLeavesTheSessionUsable(SessionMaker sessions, TestDatabase database) {
        Registration failing = sessions.events().afterCommit(session -> {
            throw new IllegalStateException("no");
        });
        try (Session session = sessions.open()) {
            Customer sandy = new Customer("sandy");
            session.add(sandy);
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(session::commit);
            assertThat(session.inTransaction()).isFalse();
            failing.close();
            sandy.setPoints(4);
            session.commit();
        }
        assertThat(database.rows("SELECT points FROM customer")).containsExactly(List.of(4));
    }

    @EachDialect
    void softRollbackMayRunSql(SessionMaker sessions) {
        saved(sessions, "sandy");
        sessions.events()
                .afterSoftRollback((session, transaction) ->
                        heard.addAll(session.scalars(select(Customer_.name)).all()));
        try (Session session = sessions.open()) {
            session.add(new Customer("patrick"));
            session.flush();
            session.rollback();
        }
        assertThat(heard).containsExactly("sandy");
    }

    @EachDialect
    void aMakersListenersHearItsSessionsAndThoseOfDerivedMakers(SessionMaker sessions, TestDatabase database) {
        sessions.events().beforeCommit(session -> heard.add("heard"));
        sessions.autoflush(false).inTransaction(session -> {});
        SessionMaker.of(database.engine(), sessions.metadata()).inTransaction(session -> {});
        assertThat(heard).containsExactly("heard");
    }

    @EachDialect
    void aLoadListenerMaySetColumnsWithoutAChange(SessionMaker sessions) {
        Customer known = saved(sessions, "known");
        sessions.events().load(Customer.class, (session, customer) -> customer.setPoints(9));
        try (Session session = sessions.open()) {
            Customer loaded = session.getOne(Customer.class, known.getId());
            assertThat(loaded.getPoints()).isEqualTo(9);
            assertThat(session.dirty()).isEmpty();
        }
    }
}
