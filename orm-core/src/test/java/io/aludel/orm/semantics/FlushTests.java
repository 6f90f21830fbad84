package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.mapping.Loading.withLoaderCriteria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.DuplicateKeyException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.flush.billing.City;
import io.aludel.orm.flush.billing.City_;
import io.aludel.orm.flush.billing.Country;
import io.aludel.orm.flush.billing.Invoice;
import io.aludel.orm.flush.billing.Line;
import io.aludel.orm.flush.billing.Note;
import io.aludel.orm.semantics.cabinet.Binder;
import io.aludel.orm.semantics.cabinet.Clasp;
import io.aludel.orm.semantics.cabinet.Folder;
import io.aludel.orm.semantics.cabinet.Label;
import io.aludel.orm.semantics.cabinet.Sheet;
import io.aludel.orm.semantics.cabinet.Spine;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.StatementExecution;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** What a flush writes, in which order and in how many statements. */
@Mapped({
    Customer.class,
    Purchase.class,
    Country.class,
    City.class,
    Invoice.class,
    Line.class,
    Note.class,
    Folder.class,
    Binder.class,
    Sheet.class,
    Label.class,
    Spine.class,
    Clasp.class
})
class FlushTests {
    private static List<Customer> saved(Session session, int count) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            customers.add(new Customer("c" + i, "c" + i + "@shop.org"));
        }
        session.addAll(customers);
        session.flush();
        return customers;
    }

    @EachDialect
    void updatesComeFirstThenInsertsThenDeletesEachByItsOrder(Session session, SqlExpectations sql) {
        List<Country> known = new ArrayList<>();
        for (String code : List.of("d", "c", "b", "a")) {
            known.add(new Country(code));
        }
        session.addAll(known);
        session.flush();
        session.delete(known.get(0));
        session.delete(known.get(1));
        session.addAll(List.of(new Country("z"), new Country("y")));
        known.get(2).setName("B");
        known.get(3).setName("A");
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("country").values("A", "a").values("B", "b"),
                        insert("country").values("z", null).values("y", null),
                        delete("country").values("c").values("d"));
    }

    @EachDialect
    void rowsThatSetTheSameColumnsAreOneBatchAndVersionsAreChecked(
            Session session, SqlExpectations sql, TestDatabase database) {
        List<Customer> customers = saved(session, 4);
        customers.get(0).setPoints(1);
        customers.get(1).setPoints(2);
        customers.get(2).setName("other");
        customers.get(3).setName("another");
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("customer").values(1, 2, 1, 1).values(2, 2, 2, 1),
                        update("customer").values("other", 2, 3, 1).values("another", 2, 4, 1));
        session.commit();
        customers.forEach(Customer::getName);
        database.run("UPDATE customer SET version = 9 WHERE id = 2");
        customers.forEach(customer -> customer.setPoints(5));
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Customer#2");
    }

    @EachDialect
    void aRowThatTheDatabaseComputesIsWrittenAlone(Session session, SqlExpectations sql) {
        List<Customer> customers = saved(session, 3);
        customers.forEach(customer -> customer.setPoints(1));
        session.setExpression(customers.get(1), Customer_.points, Customer_.points.plus(1));
        sql.clear();
        sql.during(session::flush).expectCount(3);
    }

    @EachDialect
    void aChangeThatIsTakenBackIsNotWrittenWithTheOthers(Session session, SqlExpectations sql) {
        Customer customer = saved(session, 1).get(0);
        customer.setEmail("new@shop.org");
        customer.setName("other");
        customer.setName("c1");
        sql.clear();
        sql.during(session::flush).expect(update("customer").values("new@shop.org", 2, 1, 1));
    }

    @EachDialect
    void anObjectTakenOutOfAParentBeforeItWasAddedIsInsertedAllTheSame(Session session, SqlExpectations sql) {
        Folder folder = new Folder("a");
        Sheet sheet = new Sheet("first");
        folder.getSheets().add(sheet);
        folder.getSheets().remove(sheet);
        session.add(sheet);
        sql.during(session::flush).expect(insert("sheet").values("first", null, null));
    }

    @EachDialect
    void childrenOfTheReplacedObjectFollowTheirCascade(Session session, SqlExpectations sql) {
        Country old = new Country("at");
        old.getCities().add(new City("Vienna"));
        Invoice invoice = new Invoice(1);
        invoice.getLines().add(new Line(1, "paper"));
        session.addAll(List.of(old, invoice));
        session.flush();
        session.delete(old);
        session.delete(invoice);
        Country next = new Country("at");
        next.setName("Austria");
        Invoice again = new Invoice(1);
        session.addAll(List.of(next, again));
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("country").values("Austria", "at"),
                        update("city").values(null, 1),
                        delete("line").values(1, 1));
        assertThat(session.contains(old)).isFalse();
        assertThat(session.contains(invoice)).isFalse();
    }

    @EachDialect
    void aFailureRollsBackAtOnceAndLeavesTheDatabaseAsItWas(
            Session session, SqlExpectations sql, TestDatabase database) {
        Customer known = saved(session, 1).get(0);
        Country country = new Country("at");
        session.add(country);
        session.commit();
        known.setName("changed");
        Customer added = new Customer("new", "c1@shop.org");
        session.add(added);
        session.noAutoflush(() -> session.delete(country));
        sql.clear();
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(session::flush);
        assertThat(database.rows("SELECT name FROM customer")).containsExactly(List.of("c1"));
        assertThat(session.isActive()).isFalse();
        assertThat(added.getId()).isNull();
        session.rollback();
        assertThat(session.isActive()).isTrue();
        assertThat(session.contains(added)).isFalse();
        assertThat(session.contains(country)).isTrue();
        assertThat(session.dirty()).isEmpty();
        assertThat(session.deleted()).isEmpty();
        assertThat(known.getName()).isEqualTo("c1");
    }

    @EachDialect
    void whatAFlushReadsIsNeitherHeardNorNarrowed(SessionMaker sessions, Session session, SqlExpectations sql) {
        Country country = new Country("at");
        country.getCities().addAll(List.of(new City("Vienna"), new City("Graz")));
        session.add(country);
        session.commit();
        country.getName();
        session.delete(country);
        List<StatementExecution> heard = new ArrayList<>();
        sessions.events().onExecute(execution -> {
            heard.add(execution);
            execution.addOptions(withLoaderCriteria(City.class, City_.name.ne("Graz")));
        });
        sql.clear();
        sql.during(session::flush)
                .expect(
                        select("city"),
                        update("city").values(null, 1).values(null, 2),
                        delete("country").values("at"));
        assertThat(heard).isEmpty();
    }
}
