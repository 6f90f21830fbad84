package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Objects written over the rows that are there already, or as new ones, by the database itself. */
@Mapped({Customer.class, Purchase.class, Stock.class})
class UpsertTests {
    private static void saved(SessionMaker sessions) {
        sessions.inTransaction(session -> {
            Customer sandy = new Customer("sandy", "sandy@shop.org");
            sandy.setPoints(5);
            session.add(sandy);
        });
    }

    private static void refuses(String message, ThrowingCallable work) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(work)
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UPSERT_REFUSED));
    }

    @EachDialect
    void updatesRowsThatAreThereAndInsertsTheOthers(
            SessionMaker sessions, Session session, TestDatabase database, SqlExpectations sql) {
        saved(sessions);
        List<Customer> written = new ArrayList<>();
        sql.during(() -> written.addAll(session.upsertAll(
                        List.of(new Customer("new", "new@shop.org"), new Customer("Sandy", "sandy@shop.org")),
                        Customer_.email)))
                .expectOn(
                        Database.POSTGRESQL,
                        "INSERT INTO customer (name, email, version) VALUES (?, ?, ?), (?, ?, ?)"
                                + " ON CONFLICT (email) DO UPDATE SET name = excluded.name,"
                                + " version = customer.version + 1 RETURNING customer.id, customer.name,"
                                + " customer.email, customer.points, customer.version")
                .expectCount(1);
        assertThat(written).extracting(Customer::getName).containsExactly("new", "Sandy");
        assertThat(written).extracting(Customer::getVersion).containsExactly(1, 2);
        assertThat(written).extracting(Customer::getPoints).containsExactly(null, 5);
        assertThat(written).allMatch(session::contains).allMatch(customer -> customer.getId() != null);
        session.commit();
        assertThat(database.rows("SELECT name, email FROM customer ORDER BY name"))
                .containsExactlyInAnyOrder(List.of("Sandy", "sandy@shop.org"), List.of("new", "new@shop.org"));
    }

    @EachDialect
    void anObjectThatTheSessionHoldsIsBroughtInStep(SessionMaker sessions, Session session) {
        saved(sessions);
        Customer held = session.scalars(select(Customer.class)).one();
        held.setPoints(9);
        List<Customer> written = session.upsertAll(List.of(new Customer("Sandy", "sandy@shop.org")), Customer_.email);
        assertThat(written.get(0)).isSameAs(held);
        assertThat(held.getName()).isEqualTo("Sandy");
        assertThat(held.getPoints()).isEqualTo(9);
        assertThat(session.isModified(held)).isFalse();
        held.setName("later");
        session.commit();
        assertThat(held.getName()).isEqualTo("later");
    }

    @EachDialect
    void thePrimaryKeyTellsRowsApartUnlessAnotherIsNamed(Session session, TestDatabase database, SqlExpectations sql) {
        session.add(new Stock("A", 1, 1));
        session.commit();
        session.expungeAll();
        List<Stock> stocks = new ArrayList<>();
        for (int slot = 0; slot < 1200; slot++) {
            stocks.add(new Stock("A", slot, slot * 10));
        }
        stocks.add(new Stock("A", 7, 1));
        sql.during(() -> session.upsertAll(stocks)).expectCount(3);
        session.commit();
        assertThat(session.scalar(select(count()).from(Stock.class))).isEqualTo(1200L);
        assertThat(database.rows("SELECT amount FROM stock WHERE slot IN (1, 7) ORDER BY slot"))
                .containsExactly(List.of(10), List.of(1));
    }

    @EachDialect
    void aRollbackTakesItBack(SessionMaker sessions, Session session) {
        saved(sessions);
        session.upsertAll(
                List.of(new Customer("Sandy", "sandy@shop.org"), new Customer("new", "new@shop.org")), Customer_.email);
        session.rollback();
        assertThat(session.scalars(select(Customer_.name)).all()).containsExactly("sandy");
    }

    @EachDialect
    void refusesWhatOneStatementCannotSay(Session session) {
        Customer held = new Customer("held", "held@shop.org");
        session.add(held);
        session.flush();
        refuses("this session holds it", () -> session.upsertAll(List.of(held), Customer_.email));
        refuses("has no value", () -> session.upsertAll(List.of(new Customer("no key"))));
        Customer withPurchase = new Customer("a", "a@shop.org");
        withPurchase.getPurchases().add(new Purchase("pen"));
        refuses("Customer.purchases", () -> session.upsertAll(List.of(withPurchase), Customer_.email));
        refuses("no column", () -> session.upsertAll(List.of(new Customer("b")), Customer_.purchases));
        assertThat(session.upsertAll(List.<Customer>of())).isEmpty();
    }
}
