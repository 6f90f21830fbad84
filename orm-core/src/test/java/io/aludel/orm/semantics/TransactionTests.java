package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.billing.City;
import io.aludel.orm.flush.billing.Country;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** What commits, rollbacks and savepoints do to the objects. */
@Mapped({Customer.class, Purchase.class, Stock.class, Country.class, City.class})
class TransactionTests {
    static final String CUSTOMER = "SELECT customer.id, customer.name, customer.email, customer.points,"
            + " customer.version FROM customer WHERE customer.id = ?";
    static final String PURCHASES = "SELECT purchase.id, purchase.title, purchase.customer_id FROM purchase"
            + " WHERE purchase.customer_id = ?";

    private static Customer saved(Session session, String name) {
        Customer customer = new Customer(name);
        session.add(customer);
        session.flush();
        return customer;
    }

    @EachDialect
    void commitTellsFlushesCommitsAndLetsGoOfTheConnection(SessionMaker sessions, SqlExpectations sql) {
        List<String> heard = new ArrayList<>();
        sessions.events()
                .beforeCommit(
                        session -> heard.add("before " + session.newObjects().size()));
        sessions.events().afterFlush(session -> heard.add("flush"));
        sessions.events().afterCommit(session -> heard.add("after"));
        try (Session session = sessions.open()) {
            Customer sandy = new Customer("sandy");
            session.add(sandy);
            sql.during(session::commit)
                    .expectLogOn(
                            Database.H2,
                            "BEGIN",
                            "INSERT INTO customer (name, email, points, version) VALUES (?, ?, ?, ?)",
                            "COMMIT");
            assertThat(heard).containsExactly("before 1", "flush", "after");
            assertThat(session.inTransaction()).isFalse();
        }
    }

    @EachDialect
    void aListenerMayAddToWhatIsBeingCommitted(SessionMaker sessions, TestDatabase database) {
        sessions.events().beforeCommit(session -> session.add(new Customer("late")));
        sessions.events().afterFlushPostexec(session -> {
            if (session.scalars(select(Customer_.name)).all().size() < 3) {
                session.add(new Customer("later"));
            }
        });
        sessions.inTransaction(session -> session.add(new Customer("sandy")));
        assertThat(database.rows("SELECT name FROM customer ORDER BY id"))
                .containsExactly(List.of("sandy"), List.of("late"), List.of("later"));
    }

    @EachDialect
    void anExpiredObjectIsReadAgainByItselfOrByTheQueryThatMeetsIt(Session session, SqlExpectations sql) {
        Customer sandy = saved(session, "sandy");
        Customer patrick = saved(session, "patrick");
        sandy.getPurchases().size();
        session.commit();

        sql.during(() -> {
                    sandy.getName();
                    patrick.getName();
                })
                .expect(CUSTOMER, CUSTOMER);
        sql.during(() -> sandy.getPurchases().size()).expect(PURCHASES);

        session.commit();
        session.scalars(select(Customer.class)).all();
        sql.during(() -> {
                    sandy.getName();
                    patrick.getName();
                })
                .expectNone();
        sql.during(() -> sandy.getPurchases().size()).expectCount(1);
    }

    @EachDialect
    void rollbackMakesWhatWasNewAndDeletedTransient(Session session) {
        Customer sandy = saved(session, "sandy");
        session.delete(sandy);
        session.flush();

        session.rollback();

        assertThat(session.contains(sandy)).isFalse();
        assertThat(session.identityMap().size()).isZero();
        session.add(sandy);
        assertThat(session.newObjects()).containsExactly(sandy);
    }

    @EachDialect
    void rollbackExpiresEverythingWhateverTheExpiryOnCommit(SessionMaker sessions, SqlExpectations sql) {
        try (Session session = sessions.expireOnCommit(false).open()) {
            Customer sandy = saved(session, "sandy");
            session.commit();
            sandy.setName("changed");
            sandy.getPurchases().add(new Purchase("lost"));

            session.rollback();

            assertThat(session.dirty()).isEmpty();
            assertThat(session.newObjects()).isEmpty();
            sql.during(() -> assertThat(sandy.getName()).isEqualTo("sandy")).expect(CUSTOMER);
            sql.during(() -> assertThat(sandy.getPurchases()).isEmpty()).expect(PURCHASES);
        }
    }

    @EachDialect
    void releasingASavepointExpiresNothing(Session session, SqlExpectations sql) {
        Customer sandy = saved(session, "sandy");
        sql.during(() -> {
                    try (SessionTransaction savepoint = session.beginNested()) {
                        sandy.setName("changed");
                        savepoint.commit();
                    }
                })
                .expectLog(
                        "SAVEPOINT sp_1",
                        "UPDATE customer SET name = ?, version = ? WHERE id = ? AND version = ?",
                        "RELEASE SAVEPOINT sp_1");
        sql.during(() -> assertThat(sandy.getName()).isEqualTo("changed")).expectNone();
    }

    @EachDialect
    void aSavepointBeginsWithAFlush(Session session) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        try (SessionTransaction savepoint = session.beginNested()) {
            assertThat(sandy.getId()).isNotNull();
            savepoint.rollback();
        }
        assertThat(session.contains(sandy)).isTrue();
        assertThat(sandy.getName()).isEqualTo("sandy");
    }

    @EachDialect
    void theOuterRollbackUndoesWhatReleasedSavepointsDid(Session session) {
        Customer deleted = saved(session, "deleted");
        Customer changed = saved(session, "changed");
        session.commit();
        Customer[] added = new Customer[1];
        try (SessionTransaction outer = session.beginNested()) {
            try (SessionTransaction inner = session.beginNested()) {
                added[0] = saved(session, "added");
                session.delete(deleted);
                changed.setName("other");
                inner.commit();
            }
            outer.rollback();
        }
        assertThat(session.contains(added[0])).isFalse();
        assertThat(added[0].getId()).isNull();
        assertThat(session.contains(deleted)).isTrue();
        assertThat(deleted.getName()).isEqualTo("deleted");
        assertThat(changed.getName()).isEqualTo("changed");
    }

    @EachDialect
    void rollbackOfTheSessionEndsOpenSavepoints(Session session) {
        saved(session, "outer");
        SessionTransaction savepoint = session.beginNested();
        saved(session, "inner");
        session.rollback();

        assertThat(savepoint.isActive()).isFalse();
        assertThat(session.inTransaction()).isFalse();
        assertThat(session.scalars(select(Customer_.name)).all()).isEmpty();
    }

    @EachDialect
    void endingAnOuterSavepointEndsTheInnerOnes(Session session) {
        SessionTransaction outer = session.beginNested();
        SessionTransaction inner = session.beginNested();
        Customer sandy = saved(session, "sandy");
        outer.rollback();

        assertThat(inner.isActive()).isFalse();
        assertThat(session.contains(sandy)).isFalse();
        assertThat(session.inNestedTransaction()).isFalse();
        assertThat(session.inTransaction()).isTrue();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(inner::commit)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED));
    }

    @EachDialect
    void oneConnectionServesTheWholeTransaction(Session session) {
        var connection = session.connection();
        saved(session, "sandy");
        assertThat(session.connection()).isSameAs(connection);
        assertThat(session.inTransaction()).isTrue();
        session.commit();
        assertThat(connection.isClosed()).isTrue();
        assertThat(session.connection()).isNotSameAs(connection);
    }

    @EachDialect
    void aListenerToSoftRollbacksMayReadAgain(SessionMaker sessions) {
        List<Object> seen = new ArrayList<>();
        sessions.events().afterSoftRollback((session, transaction) -> {
            if (session.isActive()) {
                seen.add(session.scalars(select(Customer_.name)).all());
            }
        });
        sessions.events().afterRollback(session -> {
            try {
                session.scalars(select(Customer_.name)).all();
            } catch (OrmException e) {
                seen.add(e.code());
            }
        });
        try (Session session = sessions.open()) {
            saved(session, "sandy");
            session.rollback();
        }
        assertThat(seen).containsExactly(ErrorCode.TRANSACTION_OVER, List.of());
    }

    @EachDialect
    void tellsWhereItIs(Session session) {
        assertThat(session.transaction()).isEmpty();
        assertThat(session.nestedTransaction()).isEmpty();
        assertThat(session.isActive()).isTrue();
        assertThat(session.inTransaction()).isFalse();
        saved(session, "sandy");
        SessionTransaction outermost = session.transaction().orElseThrow();
        SessionTransaction savepoint = session.beginNested();

        assertThat(session.transaction()).containsSame(outermost);
        assertThat(session.nestedTransaction()).containsSame(savepoint);
        assertThat(session.inNestedTransaction()).isTrue();
        assertThat(savepoint.parent()).isSameAs(outermost);
        assertThat(savepoint.isNested()).isTrue();
        savepoint.rollback();
        assertThat(session.nestedTransaction()).isEmpty();
        outermost.commit();
        assertThat(session.inTransaction()).isFalse();
    }

    @EachDialect
    void aKeyChangedInAReleasedSavepointIsTakenBackByTheOuterRollback(Session session) {
        Country country = new Country("at");
        session.add(country);
        session.commit();
        try (SessionTransaction savepoint = session.beginNested()) {
            country.setCode("aut");
            savepoint.commit();
        }
        assertThat(session.get(Country.class, "aut")).isSameAs(country);
        session.rollback();
        assertThat(country.getCode()).isEqualTo("at");
        assertThat(session.get(Country.class, "at")).isSameAs(country);
        assertThat(session.get(Country.class, "aut")).isNull();
    }
}
