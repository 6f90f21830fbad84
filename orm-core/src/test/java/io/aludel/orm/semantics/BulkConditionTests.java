package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.billing.Document;
import io.aludel.orm.flush.billing.Document_;
import io.aludel.orm.semantics.payments.CardPayment;
import io.aludel.orm.semantics.payments.InstantTransfer;
import io.aludel.orm.semantics.payments.InstantTransfer_;
import io.aludel.orm.semantics.payments.Invoice;
import io.aludel.orm.semantics.payments.Payment;
import io.aludel.orm.semantics.payments.Payment_;
import io.aludel.orm.semantics.payments.Transfer;
import io.aludel.orm.semantics.payments.Transfer_;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Purchase_;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.session.shop.Stock_;
import io.aludel.orm.sql.ExecutionOptions.Synchronization;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Updates and deletes by a condition, and what the session's objects learn of them. */
@Mapped({
    Customer.class,
    Purchase.class,
    Stock.class,
    Document.class,
    Invoice.class,
    Payment.class,
    CardPayment.class,
    Transfer.class,
    InstantTransfer.class
})
class BulkConditionTests {
    private final Customer sandy = customer("sandy", 10);
    private final Customer patrick = customer("patrick", 20);

    private static Customer customer(String name, Integer points) {
        Customer customer = new Customer(name);
        customer.setPoints(points);
        return customer;
    }

    private void persist(Session session) {
        session.addAll(List.of(sandy, patrick));
        session.commit();
        sandy.getName();
        patrick.getName();
    }

    private static void refuses(ErrorCode code, String message, ThrowingCallable work) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(work)
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    // ---- which objects are meant

    @EachDialect
    void changesAreFlushedBeforeTheConditionIsJudged(Session session, SqlExpectations sql) {
        persist(session);
        sandy.setPoints(30);
        sql.during(() -> assertThat(session.execute(update(Customer.class)
                                        .where(Customer_.points.gt(15))
                                        .set(Customer_.name, "rich"))
                                .rowCount())
                        .isEqualTo(2))
                .expect(
                        "UPDATE customer SET points = ?, version = ? WHERE id = ? AND version = ?",
                        "UPDATE customer SET name = ? WHERE customer.points > ?");
        assertThat(sandy.getName()).isEqualTo("rich");
    }

    @EachDialect
    void wholeNumbersAreComputedFromTheOldValues(Session session, SqlExpectations sql) {
        persist(session);
        sql.during(() -> session.execute(update(Customer.class)
                        .where(Customer_.points.plus(1).ge(21))
                        .set(Customer_.points, Customer_.points.times(2).minus(1))))
                .expectCount(1);
        sql.during(() -> {
                    assertThat(sandy.getPoints()).isEqualTo(10);
                    assertThat(patrick.getPoints()).isEqualTo(39);
                })
                .expectNone();
        assertThat(session.isModified(patrick)).isFalse();
    }

    @EachDialect
    void whatIsExpiredStaysExpired(Session session, SqlExpectations sql) {
        persist(session);
        session.expire(sandy);
        sql.during(() -> session.execute(
                        update(Customer.class).where(Customer_.points.gt(5)).set(Customer_.points, 1)))
                .expect("UPDATE customer SET points = ? WHERE customer.points > ?");
        sql.during(() -> assertThat(patrick.getPoints()).isEqualTo(1)).expectNone();
        sql.during(() -> assertThat(sandy.getPoints()).isEqualTo(1)).expectCount(1);
    }

    @EachDialect
    void keysOfSeveralColumnsAreFetchedToo(Session session, SqlExpectations sql) {
        Stock low = new Stock("A", 1, 5);
        Stock high = new Stock("B", 1, 6);
        session.addAll(List.of(low, high));
        session.flush();
        sql.during(() -> session.execute(
                        delete(Stock.class).where(Stock_.shelf.like("A%")).synchronize(Synchronization.FETCH)))
                .expect(
                        "SELECT stock.shelf, stock.slot FROM stock WHERE stock.shelf LIKE ?",
                        "DELETE FROM stock WHERE stock.shelf LIKE ?");
        assertThat(session.contains(low)).isFalse();
        assertThat(session.contains(high)).isTrue();
    }

    @EachDialect
    void aDeleteIsUndoneByASavepointOrARollback(Session session) {
        persist(session);
        try (SessionTransaction savepoint = session.beginNested()) {
            session.execute(delete(Customer.class).where(Customer_.points.eq(20)));
            assertThat(session.contains(patrick)).isFalse();
            savepoint.rollback();
        }
        assertThat(session.contains(patrick)).isTrue();
        assertThat(patrick.getPoints()).isEqualTo(20);
        session.execute(delete(Customer.class).allRows());
        session.rollback();
        assertThat(session.contains(sandy)).isTrue();
        assertThat(sandy.getPoints()).isEqualTo(10);
        assertThat(patrick.getPoints()).isEqualTo(20);
        session.execute(delete(Customer.class).where(Customer_.points.eq(20)));
        session.commit();
        assertThat(session.contains(patrick)).isFalse();
    }

    @EachDialect
    void nothingCascadesAndNoEntityListenerIsTold(SessionMaker sessions, SqlExpectations sql) {
        List<String> told = new ArrayList<>();
        sessions.events().beforeDelete(Customer.class, (mapping, connection, entity) -> told.add("delete"));
        sessions.events().beforeUpdate(Customer.class, (mapping, connection, entity) -> told.add("update"));
        sessions.events().onExecute(execution -> told.add(execution.isUpdate() ? "bulk update" : "other"));
        sessions.inTransaction(session -> {
            session.add(sandy);
            session.flush();
            sql.during(() -> {
                        session.execute(update(Customer.class).allRows().set(Customer_.points, 1));
                        session.execute(delete(Customer.class).allRows());
                    })
                    .expect("UPDATE customer SET points = ?", "DELETE FROM customer");
        });
        assertThat(told).containsExactly("bulk update", "other");
    }

    // ---- what else they read

    @EachDialect
    void otherEntitiesAreReadWhereTheDatabaseHasIt(Session session, TestDatabase database, SqlExpectations sql) {
        Purchase towel = new Purchase("towel");
        towel.setCustomer(sandy);
        session.add(towel);
        persist(session);
        Runnable work = () -> session.execute(update(Customer.class)
                .from(Purchase.class)
                .where(Purchase_.customerId.eq(Customer_.id), Purchase_.title.eq("towel"))
                .set(Customer_.points, 99));
        if (database.database() == Database.H2) {
            refuses(ErrorCode.UNSUPPORTED_BY_DIALECT, "H2 has no such thing", work::run);
            return;
        }
        sql.during(work::run)
                .expect(
                        "SELECT customer.id FROM purchase, customer"
                                + " WHERE purchase.customer_id = customer.id AND purchase.title = ?",
                        "UPDATE customer SET points = ? FROM purchase"
                                + " WHERE purchase.customer_id = customer.id AND purchase.title = ?");
        sql.during(() -> assertThat(sandy.getPoints()).isEqualTo(99)).expectNone();
        assertThat(patrick.getPoints()).isEqualTo(20);
        session.execute(delete(Purchase.class)
                .using(Customer.class)
                .where(Purchase_.customerId.eq(Customer_.id), Customer_.name.eq("sandy")));
        assertThat(session.contains(towel)).isFalse();
    }

    @EachDialect
    void valuesMayBeQueriesAboutTheRow(Session session, SqlExpectations sql) {
        Purchase towel = new Purchase("towel");
        towel.setCustomer(sandy);
        session.add(towel);
        persist(session);
        sql.during(() -> session.execute(update(Customer.class)
                        .allRows()
                        .set(
                                Customer_.email,
                                select(Purchase_.title)
                                        .where(Purchase_.customerId.eq(Customer_.id))
                                        .scalar())))
                .expect("UPDATE customer SET email ="
                        + " (SELECT purchase.title FROM purchase WHERE purchase.customer_id = customer.id)");
        assertThat(sandy.getEmail()).isEqualTo("towel");
        assertThat(patrick.getEmail()).isNull();
    }

    @EachDialect
    void theRowsWrittenComeBackAsTheSessionsObjects(Session session, SqlExpectations sql) {
        persist(session);
        sandy.getName();
        List<Customer> written = session.scalars(update(Customer.class)
                        .where(Customer_.name.eq("sandy"))
                        .set(Customer_.name, Customer_.name.concat("!"))
                        .returning(Customer.class))
                .all();
        assertThat(written).containsExactly(sandy);
        sql.during(() -> assertThat(sandy.getName()).isEqualTo("sandy!")).expectCount(1);
        List<String> deleted = session.scalars(delete(Customer.class)
                        .where(Customer_.name.eq("patrick"))
                        .returning(Customer_.name))
                .all();
        assertThat(deleted).containsExactly("patrick");
        assertThat(session.contains(patrick)).isFalse();
    }

    @EachDialect
    void assignmentsStandInTheOrderTheyWereGiven(Session session, SqlExpectations sql) {
        sql.during(() -> session.execute(update(Customer.class)
                        .where(Customer_.name.eq("x"))
                        .set(Customer_.points, 1)
                        .set(Customer_.email, "e")
                        .set(Customer_.name, "y")))
                .expect("UPDATE customer SET points = ?, email = ?, name = ? WHERE customer.name = ?");
    }

    // ---- several tables

    @EachDialect
    void anUpdateOfSeveralTablesReadsTheKeysFirst(Session session, SqlExpectations sql) {
        InstantTransfer fast = new InstantTransfer(100, "DE1", 10);
        InstantTransfer slow = new InstantTransfer(200, "DE2", 60);
        session.addAll(List.of(fast, slow));
        session.flush();
        sql.during(() -> assertThat(session.execute(update(InstantTransfer.class)
                                        .where(InstantTransfer_.seconds.gt(30), Transfer_.iban.eq("DE2"))
                                        .set(InstantTransfer_.seconds, 5)
                                        .set(Payment_.cents, Payment_.cents.plus(1)))
                                .rowCount())
                        .isEqualTo(1))
                .expect(
                        "SELECT payment.id FROM payment JOIN transfer ON payment.id = transfer.id"
                                + " JOIN instant_transfer ON payment.id = instant_transfer.id"
                                + " WHERE instant_transfer.seconds > ? AND transfer.iban = ?",
                        "UPDATE instant_transfer SET seconds = ? WHERE instant_transfer.id = ?",
                        "UPDATE payment SET cents = payment.cents + ? WHERE payment.id = ?");
        sql.during(() -> {
                    assertThat(slow.getSeconds()).isEqualTo(5);
                    assertThat(slow.getCents()).isEqualTo(201);
                    assertThat(fast.getSeconds()).isEqualTo(10);
                })
                .expectNone();
        List<InstantTransfer> written = session.scalars(update(InstantTransfer.class)
                        .where(InstantTransfer_.seconds.eq(10))
                        .set(InstantTransfer_.seconds, 4)
                        .set(Payment_.cents, 4)
                        .returning(InstantTransfer.class))
                .all();
        assertThat(written).containsExactly(fast);
        assertThat(fast.getCents()).isEqualTo(4);
        session.rollback();
        assertThat(session.contains(fast)).isFalse();
    }

    @EachDialect
    void anUpdateOfOneTableMayHaveAConditionOnAll(Session session, SqlExpectations sql) {
        InstantTransfer fast = new InstantTransfer(100, "DE1", 10);
        session.add(fast);
        session.flush();
        sql.during(() -> session.execute(update(InstantTransfer.class)
                        .where(Payment_.cents.gt(50))
                        .set(InstantTransfer_.seconds, 9)))
                .expect("UPDATE instant_transfer SET seconds = ? WHERE instant_transfer.id IN (SELECT payment.id FROM"
                        + " payment JOIN transfer ON payment.id = transfer.id JOIN instant_transfer ON payment.id ="
                        + " instant_transfer.id WHERE payment.cents > ?)");
        assertThat(fast.getSeconds()).isEqualTo(9);
    }

    @EachDialect
    void aValueOfOneTableIsNotComputedFromAnother(Session session) {
        refuses(
                ErrorCode.SEVERAL_TABLES,
                "Cannot update InstantTransfer by one statement",
                () -> session.execute(update(InstantTransfer.class)
                        .allRows()
                        .set(InstantTransfer_.seconds, Payment_.cents)
                        .set(Payment_.cents, 1)));
        refuses(
                ErrorCode.MISSING_WHERE,
                "Cannot update InstantTransfer",
                () -> session.execute(update(InstantTransfer.class)
                        .set(InstantTransfer_.seconds, 1)
                        .set(Payment_.cents, 1)));
        refuses(ErrorCode.MISSING_WHERE, "Cannot delete Payment", () -> session.execute(delete(Payment.class)));
    }

    @EachDialect
    void aDeleteTakesTheRowsOfSubclassesToo(Session session, SqlExpectations sql, TestDatabase database) {
        CardPayment card = new CardPayment(5, "visa");
        InstantTransfer fast = new InstantTransfer(100, "DE1", 10);
        session.addAll(List.of(card, fast));
        session.commit();
        fast.getSeconds();
        sql.during(() -> assertThat(session.execute(delete(Payment.class).where(Payment_.cents.gt(50)))
                                .rowCount())
                        .isEqualTo(1))
                .expectOn(
                        Database.H2,
                        "SELECT payment.id FROM payment WHERE payment.cents > ?",
                        "DELETE FROM instant_transfer WHERE id = ?",
                        "DELETE FROM transfer WHERE id = ?",
                        "DELETE FROM card_payment WHERE id = ?",
                        "DELETE FROM payment WHERE id = ?")
                .expectCount(5);
        assertThat(session.contains(fast)).isFalse();
        assertThat(session.contains(card)).isTrue();
        session.rollback();
        assertThat(fast.getSeconds()).isEqualTo(10);
        List<Transfer> deleted = session.scalars(
                        delete(Transfer.class).where(Transfer_.iban.eq("DE1")).returning(Transfer.class))
                .all();
        assertThat(deleted).containsExactly(fast);
        assertThat(session.contains(fast)).isFalse();
        session.commit();
        assertThat(database.rows("SELECT type FROM payment")).containsExactly(List.of("card"));
        assertThat(database.rows("SELECT id FROM transfer")).isEmpty();
    }

    // ---- what the mapping adds

    @EachDialect
    void whatEveryUpdateSetsIsSet(Session session, SqlExpectations sql) {
        Document deed = new Document("deed");
        session.add(deed);
        session.flush();
        sql.during(() -> session.execute(update(Document.class)
                        .where(Document_.id.eq(deed.getId()))
                        .set(Document_.title, "will")))
                .expect("UPDATE document SET title = ?, touches = 1 + 1 WHERE document.id = ?"
                        + " AND document.gone = FALSE");
        assertThat(deed.getTouches()).isEqualTo(2);
        session.execute(update(Document.class).allRows().set(Document_.touches, 9));
        assertThat(deed.getTouches()).isEqualTo(9);
    }

    @EachDialect
    void aDeleteOfMarkedRowsMarksThem(Session session, SqlExpectations sql, TestDatabase database) {
        Document deed = new Document("deed");
        Document will = new Document("will");
        session.addAll(List.of(deed, will));
        session.commit();
        deed.getTitle();
        will.getTitle();
        sql.during(() -> assertThat(session.execute(delete(Document.class).where(Document_.title.eq("deed")))
                                .rowCount())
                        .isEqualTo(1))
                .expect("UPDATE document SET gone = ?, touches = 1 + 1 WHERE document.title = ?"
                        + " AND document.gone = FALSE");
        assertThat(session.contains(deed)).isFalse();
        assertThat(session.contains(will)).isTrue();
        session.commit();
        assertThat(session.get(Document.class, 1L)).isNull();
        assertThat(database.rows("SELECT title, gone FROM document ORDER BY id"))
                .containsExactly(List.of("deed", true), List.of("will", false));
    }
}
