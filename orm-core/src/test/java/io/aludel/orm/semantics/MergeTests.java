package io.aludel.orm.semantics;

import static io.aludel.orm.semantics.TransactionTests.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.billing.City;
import io.aludel.orm.flush.billing.Country;
import io.aludel.orm.flush.billing.Document;
import io.aludel.orm.flush.billing.Invoice;
import io.aludel.orm.flush.billing.Line;
import io.aludel.orm.flush.billing.Note;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** What a merge looks up, what it copies, and what it leaves alone. */
@Mapped({
    Customer.class,
    Purchase.class,
    Stock.class,
    Invoice.class,
    Line.class,
    Note.class,
    Document.class,
    Country.class,
    City.class
})
class MergeTests {
    static final String COLUMNS = "SELECT customer.id, customer.name, customer.email, customer.points, customer.version"
            + " FROM customer WHERE ";

    private static Customer incoming(Integer id, String name) {
        Customer customer = new Customer(name);
        customer.setId(id);
        return customer;
    }

    private static List<Customer> saved(SessionMaker sessions, String... names) {
        return sessions.expireOnCommit(false).fromTransaction(session -> {
            List<Customer> customers = new ArrayList<>();
            for (String name : names) {
                Customer customer = new Customer(name);
                customer.getPurchases().add(new Purchase(name + "'s"));
                customers.add(customer);
            }
            session.addAll(customers);
            return customers;
        });
    }

    @EachDialect
    void asksTheDatabaseOnlyForAKeyThatTheSessionDoesNotHold(
            SessionMaker sessions, Session session, SqlExpectations sql) {
        saved(sessions, "sandy");
        Customer held = session.getOne(Customer.class, 1);
        sql.during(() -> assertThat(session.merge(incoming(1, "Sandy"))).isSameAs(held))
                .expectNone();
        session.flush();
        sql.during(() -> session.merge(incoming(null, "new"))).expectNone();
    }

    @EachDialect
    void anUnknownKeyMakesANewObjectWithThatKey(Session session, SqlExpectations sql) {
        Customer[] merged = new Customer[1];
        sql.during(() -> merged[0] = session.merge(incoming(77, "unknown"))).expect(CUSTOMER);
        assertThat(merged[0].getId()).isEqualTo(77);
        assertThat(session.newObjects()).containsExactly(merged[0]);
        session.commit();
        assertThat(session.get(Customer.class, 77)).isSameAs(merged[0]);
    }

    @EachDialect
    void flushesOnceBefore(SessionMaker sessions, Session session, SqlExpectations sql) {
        saved(sessions, "sandy", "patrick");
        session.add(new Stock("A", 1, 1));
        sql.during(() -> session.mergeAll(List.of(incoming(1, "a"), incoming(2, "b"))))
                .expect("INSERT INTO stock (shelf, slot, amount) VALUES (?, ?, ?)", COLUMNS + "customer.id IN (?, ?)");
    }

    @EachDialect
    void nullIsAValueAndAnUnsetAttributeIsNone(SessionMaker sessions, Session session, TestDatabase database) {
        sessions.inTransaction(other -> other.add(new Customer("sandy", "sandy@shop.org")));
        Customer incoming = incoming(1, "Sandy");
        assertThat(session.merge(incoming).getEmail()).isEqualTo("sandy@shop.org");
        incoming.setEmail(null);
        session.merge(incoming);
        session.commit();
        assertThat(database.rows("SELECT name, email FROM customer").get(0)).containsExactly("Sandy", null);
    }

    @EachDialect
    void anEmptyCollectionSaysNothingOnANewObjectAndEmptiesOnADetachedOne(
            SessionMaker sessions, TestDatabase database) {
        Customer detached = saved(sessions, "sandy").get(0);
        sessions.inTransaction(session -> session.merge(incoming(1, "Sandy")));
        assertThat(database.rows("SELECT title FROM purchase")).hasSize(1);
        detached.getPurchases().clear();
        sessions.inTransaction(session -> {
            session.getOne(Customer.class, 1).setName("sandy");
            session.flush();
            detached.setVersion(session.getOne(Customer.class, 1).getVersion());
            session.merge(detached);
        });
        assertThat(database.rows("SELECT title FROM purchase")).isEmpty();
    }

    @EachDialect
    void severalObjectsOfOneRowBecomeOne(SessionMaker sessions, Session session) {
        saved(sessions, "sandy");
        List<Customer> merged = session.mergeAll(List.of(incoming(1, "first"), incoming(1, "last")));
        assertThat(merged.get(0)).isSameAs(merged.get(1));
        assertThat(merged.get(0).getName()).isEqualTo("last");
        List<Customer> unknown = session.mergeAll(List.of(incoming(9, "first"), incoming(9, "last")));
        assertThat(unknown.get(0)).isSameAs(unknown.get(1));
        assertThat(unknown.get(0).getName()).isEqualTo("last");
    }

    @EachDialect
    void anObjectOfTheSessionIsItsOwnAnswer(Session session, SqlExpectations sql) {
        Customer pending = new Customer("pending");
        session.add(pending);
        session.noAutoflush(() -> assertThat(session.merge(pending)).isSameAs(pending));
        assertThat(session.newObjects()).containsExactly(pending);
        session.flush();
        sql.during(() -> assertThat(session.merge(pending)).isSameAs(pending)).expectNone();
    }

    @EachDialect
    void relationshipsWithoutTheCascadeAreLeftOut(SessionMaker sessions, Session session, TestDatabase database) {
        Invoice detached = sessions.expireOnCommit(false).fromTransaction(other -> {
            Invoice invoice = new Invoice(1);
            other.add(invoice);
            other.flush();
            invoice.getNotes().size();
            invoice.getLines().size();
            return invoice;
        });
        detached.getNotes().add(new Note("left out"));
        detached.getLines().add(new Line(1, "copied"));

        Invoice merged = session.merge(detached);

        assertThat(merged.getNotes()).isEmpty();
        assertThat(merged.getLines()).hasSize(1);
    }

    @EachDialect
    void manyAreLookedUpByOneStatementPerClassAndLevel(
            SessionMaker sessions, Session session, TestDatabase database, SqlExpectations sql) {
        List<Customer> detached = saved(sessions, "a", "b", "c");
        detached.get(0).setName("A");
        detached.get(2).setName("C");
        detached.get(1).getPurchases().get(0).setTitle("changed");
        List<Customer> all = new ArrayList<>(detached);
        all.add(new Customer("new"));

        sql.during(() -> session.mergeAll(all))
                .expect(
                        COLUMNS + "customer.id IN (?, ?, ?, ?)",
                        "SELECT purchase.customer_id, purchase.id, purchase.title FROM purchase"
                                + " WHERE purchase.customer_id IN (?, ?, ?, ?)");
        sql.during(session::commit)
                .expectOn(
                        Database.H2,
                        "UPDATE customer SET name = ?, version = ? WHERE id = ? AND version = ?",
                        "INSERT INTO customer (name, email, points, version) VALUES (?, ?, ?, ?)",
                        "UPDATE purchase SET title = ? WHERE id = ?");
        assertThat(database.rows("SELECT name FROM customer ORDER BY id"))
                .containsExactly(List.of("A"), List.of("b"), List.of("C"), List.of("new"));
        assertThat(database.rows("SELECT title FROM purchase WHERE id = 2")).containsExactly(List.of("changed"));
    }

    @EachDialect
    void manyAreLookedUpByKeysOfSeveralColumns(
            SessionMaker sessions, Session session, TestDatabase database, SqlExpectations sql) {
        sessions.inTransaction(other -> other.addAll(List.of(new Stock("A", 1, 1), new Stock("A", 2, 2))));
        sql.during(() -> session.mergeAll(List.of(new Stock("A", 1, 10), new Stock("A", 2, 20), new Stock("B", 1, 30))))
                .expectCount(1);
        session.commit();
        assertThat(database.rows("SELECT shelf, slot, amount FROM stock ORDER BY shelf, slot"))
                .containsExactly(List.of("A", 1, 10), List.of("A", 2, 20), List.of("B", 1, 30));
    }

    @EachDialect
    void aGraphWhoseKeysAreUnknownIsOneLookUpPerClass(Session session, SqlExpectations sql) {
        Customer incoming = incoming(5, "sandy");
        incoming.getPurchases().add(new Purchase("pen"));
        sql.during(() -> session.merge(incoming)).expect(CUSTOMER);
        assertThat(session.newObjects()).hasSize(2);
    }

    @EachDialect
    void anIncompleteKeyIsNotLookedUp(Session session, SqlExpectations sql) {
        Line[] merged = new Line[1];
        sql.during(() -> merged[0] = session.merge(new Line(1, "paper"))).expectNone();
        assertThat(session.newObjects()).containsExactly(merged[0]);
    }

    @EachDialect
    void membersThatGoLoseTheirForeignKeyWhereTheyAreNoOrphans(SessionMaker sessions, TestDatabase database) {
        Country detached = sessions.expireOnCommit(false).fromTransaction(session -> {
            Country country = new Country("at");
            country.getCities().addAll(List.of(new City("Vienna"), new City("Graz")));
            session.add(country);
            return country;
        });
        detached.getCities().remove(0);
        sessions.inTransaction(session -> session.merge(detached));
        assertThat(database.rows("SELECT name FROM city WHERE country_code IS NULL"))
                .containsExactly(List.of("Vienna"));
        assertThat(database.rows("SELECT name FROM city WHERE country_code = 'at'"))
                .containsExactly(List.of("Graz"));
    }

    @EachDialect
    void aChangedObjectIsNotTakenOnTrust(SessionMaker sessions, Session session) {
        Customer cached = saved(sessions, "sandy").get(0);
        cached.setName("changed");
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.mergeWithoutLoading(cached))
                .withMessageContaining("Customer#1")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.MERGE_NOT_CLEAN));
    }
}
