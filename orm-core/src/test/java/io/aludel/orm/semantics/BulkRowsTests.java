package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.insert;
import static io.aludel.orm.sql.SQL.literal;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.engine.RecordedStatement;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.flush.billing.Document;
import io.aludel.orm.flush.billing.Document_;
import io.aludel.orm.semantics.payments.CardPayment;
import io.aludel.orm.semantics.payments.InstantTransfer;
import io.aludel.orm.semantics.payments.InstantTransfer_;
import io.aludel.orm.semantics.payments.Invoice;
import io.aludel.orm.semantics.payments.Payment;
import io.aludel.orm.semantics.payments.Transfer;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Purchase_;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.session.shop.Stock_;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.Functions;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Rows that are given as values and written without objects: inserted, given back as objects, updated by their keys. */
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
class BulkRowsTests {
    private static void refuses(ErrorCode code, String message, ThrowingCallable work) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(work)
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private static List<Map<String, Object>> customers(int count) {
        return IntStream.range(0, count)
                .<Map<String, Object>>mapToObj(i -> Map.of("name", "customer " + i, "points", i))
                .toList();
    }

    /** What the tables hold after a commit, a text for each row. */
    private static List<String> rows(Session session, TestDatabase database, String query) {
        session.commit();
        return database.rows(query).stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    // ---- inserting

    @EachDialect
    void rowsOfTheSameColumnsAreOneBatch(Session session, SqlExpectations sql, TestDatabase database) {
        sql.during(() -> assertThat(session.execute(
                                        insert(Customer.class),
                                        List.of(
                                                Map.of("name", "sandy", "points", 10),
                                                Map.of("name", "patrick", "points", 20),
                                                Map.of("name", "pearl")))
                                .rowCount())
                        .isEqualTo(3))
                .expectCount(2)
                .expectOn(
                        Database.H2,
                        "INSERT INTO customer (name, points, version) VALUES (?, ?, ?)",
                        "INSERT INTO customer (name, version) VALUES (?, ?)")
                .expectOn(
                        Database.POSTGRESQL,
                        "INSERT INTO customer (name, points, version) SELECT v.c1, v.c2, v.c3 FROM"
                                + " unnest(CAST(? AS text[]), CAST(? AS int4[]), CAST(? AS int4[]))"
                                + " WITH ORDINALITY AS v(c1, c2, c3, ord) ORDER BY v.ord",
                        "INSERT INTO customer (name, version) VALUES (?, ?)");
        assertThat(rows(session, database, "SELECT name, points, version FROM customer ORDER BY id"))
                .containsExactly("sandy 10 1", "patrick 20 1", "pearl null 1");
    }

    @EachDialect
    void thousandsOfRowsAreFewStatements(Session session, SqlExpectations sql) {
        sql.during(() -> session.execute(insert(Customer.class), customers(2_500)));
        assertThat(session.scalar(
                        select(Customer_.points).orderBy(Customer_.id.desc()).limit(1)))
                .isEqualTo(2_499);
        sql.clear();
        List<Customer> written = new ArrayList<>();
        sql.during(() -> written.addAll(session.scalars(
                                insert(Customer.class).values(customers(1_200)).returning(Customer.class))
                        .all()))
                .expectCount(3);
        assertThat(written)
                .extracting(Customer::getPoints)
                .containsExactlyElementsOf(IntStream.range(0, 1_200).boxed().toList());
        assertThat(session.contains(written.get(700))).isTrue();
    }

    @EachDialect
    void aRowGetsWhatTheMappingGivesToNewRows(Session session, SqlExpectations sql) {
        session.execute(
                insert(Document.class), List.of(Map.of("title", "deed"), Map.of("title", "will", "status", "signed")));
        List<Document> documents =
                session.scalars(select(Document.class).orderBy(Document_.id)).all();
        assertThat(documents).extracting(Document::getId).containsExactly(1L, 2L);
        assertThat(documents).extracting(Document::getStatus).containsExactly("draft", "signed");
        assertThat(documents).extracting(Document::getPriority).containsExactly(7, 7);
        Document third = session.scalars(insert(Document.class)
                        .set(Document_.title, Functions.concat(literal("d"), literal("eed")))
                        .returning(Document.class))
                .one();
        assertThat(third.getId()).isEqualTo(3L);
        assertThat(third.getStatus()).isEqualTo("draft");
    }

    @EachDialect
    void aQuerysRowsGetTheDefaultsToo(Session session, TestDatabase database) {
        session.execute(insert(Stock.class), List.of(Map.of("shelf", "A", "slot", 1, "amount", 5)));
        session.execute(insert(Customer.class)
                .columns(Customer_.name, Customer_.points)
                .from(select(Stock_.shelf, Stock_.amount)));
        assertThat(rows(session, database, "SELECT name, points, version FROM customer"))
                .containsExactly("A 5 1");
    }

    @EachDialect
    void nothingIsFlushedTooLateOrCascadedOrTold(SessionMaker sessions, SqlExpectations sql) {
        List<Object> told = new ArrayList<>();
        sessions.events().beforeInsert(Customer.class, (mapping, connection, entity) -> told.add(entity));
        sessions.inTransaction(session -> {
            session.add(new Purchase("pending"));
            sql.during(() -> session.execute(insert(Customer.class), List.of(Map.of("name", "sandy"))))
                    .expect(
                            "INSERT INTO purchase (title, customer_id) VALUES (?, ?)"
                                    + (sql.recorded().database() == Database.POSTGRESQL ? " RETURNING id" : ""),
                            "INSERT INTO customer (name, version) VALUES (?, ?)");
        });
        assertThat(told).isEmpty();
    }

    @EachDialect
    void noRowsAreNoStatement(Session session, SqlExpectations sql) {
        sql.during(() -> assertThat(session.execute(insert(Customer.class), List.<Map<String, Object>>of())
                                .rowCount())
                        .isZero())
                .expectNone();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> insert(Customer.class).values(List.<Map<String, Object>>of()));
    }

    @EachDialect
    void valuesFitTheirColumnsOrAreRefused(Session session, TestDatabase database) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.flush();
        session.execute(
                insert(Purchase.class),
                List.of(
                        Map.of(Purchase_.title, "by object", "customer", sandy),
                        Map.of(Purchase_.title, "by key", Purchase_.customerId, Long.valueOf(sandy.getId()))));
        assertThat(rows(session, database, "SELECT title, customer_id FROM purchase ORDER BY id"))
                .containsExactly("by object " + sandy.getId(), "by key " + sandy.getId());
        refuses(
                ErrorCode.WRONG_VALUE,
                "java.lang.Integer to customer.name: it holds String",
                () -> session.execute(insert(Customer.class), List.of(Map.of("name", 7))));
        refuses(
                ErrorCode.WRONG_VALUE,
                "java.lang.Long to customer.points",
                () -> session.execute(insert(Customer.class), List.of(Map.of("name", "x", "points", 1L << 40))));
        refuses(
                ErrorCode.UNSAVED_REFERENCE,
                "it has no row yet",
                () -> session.execute(insert(Purchase.class), List.of(Map.of("customer", new Customer("new")))));
    }

    // ---- several tables

    @EachDialect
    void rowsOfAHierarchyAreInsertedIntoAllTables(Session session, SqlExpectations sql, TestDatabase database) {
        sql.during(() -> session.execute(
                        insert(InstantTransfer.class),
                        List.of(
                                Map.of("cents", 100, "iban", "DE1", "seconds", 10),
                                Map.of("cents", 200, "iban", "DE2", "seconds", 20))))
                .expectCount(3);
        assertThat(rows(
                        session,
                        database,
                        "SELECT p.id, p.cents, p.type, t.iban, i.seconds FROM payment p JOIN transfer t ON"
                                + " t.id = p.id JOIN instant_transfer i ON i.id = p.id ORDER BY p.id"))
                .containsExactly("1 100 InstantTransfer DE1 10", "2 200 InstantTransfer DE2 20");
        List<InstantTransfer> written = session.scalars(insert(InstantTransfer.class)
                        .values(List.of(
                                Map.of("id", 7, "cents", 5, "seconds", 1), Map.of("id", 6, "cents", 6, "seconds", 2)))
                        .returning(InstantTransfer.class))
                .all();
        assertThat(written).extracting(Payment::getId).containsExactly(7, 6);
        assertThat(written).extracting(Payment::getCents).containsExactly(5, 6);
        assertThat(session.get(Payment.class, 7)).isSameAs(written.get(0));
        refuses(
                ErrorCode.SEVERAL_TABLES,
                "[payment, transfer, instant_transfer]",
                () -> session.scalars(insert(InstantTransfer.class)
                        .values(Map.of("cents", 5, "seconds", 1))
                        .returning(InstantTransfer_.seconds)));
    }

    // ---- updating by key

    @EachDialect
    void rowsAreUpdatedByTheirKeysAndObjectsFollow(Session session, SqlExpectations sql, TestDatabase database) {
        Customer sandy = new Customer("sandy");
        Customer patrick = new Customer("patrick");
        session.addAll(List.of(sandy, patrick));
        session.flush();
        sql.during(() -> assertThat(session.execute(
                                        update(Customer.class),
                                        List.of(
                                                Map.of("id", sandy.getId(), "points", 1),
                                                Map.of(Customer_.id, patrick.getId(), Customer_.points, 2)))
                                .rowCount())
                        .isEqualTo(2))
                .expectCount(1)
                .expectOn(Database.H2, "UPDATE customer SET points = ? WHERE id = ?");
        sql.during(() -> {
                    assertThat(sandy.getPoints()).isEqualTo(1);
                    assertThat(patrick.getPoints()).isEqualTo(2);
                })
                .expectNone();
        assertThat(session.dirty()).isEmpty();
        assertThat(rows(session, database, "SELECT points, version FROM customer ORDER BY id"))
                .containsExactly("1 1", "2 1");
        session.execute(update(Customer.class), List.of(Map.of("id", sandy.getId(), "points", 9)));
        assertThat(sandy.getPoints()).isEqualTo(9);
        session.rollback();
        assertThat(sandy.getPoints()).isEqualTo(1);
    }

    @EachDialect
    void aRowGivenTwiceIsWrittenTwiceInItsOrder(Session session, TestDatabase database) {
        session.execute(insert(Stock.class), List.of(Map.of("shelf", "A", "slot", 1, "amount", 5)));
        session.execute(
                update(Stock.class),
                List.of(Map.of("shelf", "A", "slot", 1, "amount", 6), Map.of("shelf", "A", "slot", 1, "amount", 7)));
        assertThat(rows(session, database, "SELECT amount FROM stock")).containsExactly("7");
    }

    @EachDialect
    void aVersionThatIsGivenIsComparedAndAdvanced(SessionMaker sessions, Session session) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.commit();
        Map<String, Object> row = Map.of("id", sandy.getId(), "version", 1, "points", 5);
        sessions.inTransaction(other -> other.execute(update(Customer.class), List.of(row)));
        assertThat(sandy.getVersion()).isEqualTo(2);
        assertThat(sandy.getPoints()).isEqualTo(5);
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> session.execute(update(Customer.class), List.of(row)))
                .withMessageContaining("Cannot update Customer#1");
    }

    @EachDialect
    void whatIsNotThereIsSaid(Session session) {
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> session.execute(update(Customer.class), List.of(Map.of("id", 9, "points", 1))))
                .withMessageContaining("Cannot update Customer#9: there is no row with this key");
        refuses(
                ErrorCode.MISSING_KEY,
                "Cannot update Customer by key: a row has no value for its primary key",
                () -> session.execute(update(Customer.class), List.of(Map.of("points", 1))));
        DmlStatement narrowed = update(Customer.class).where(Customer_.points.gt(1));
        refuses(
                ErrorCode.BULK_NOT_KEYED,
                "for 1 rows",
                () -> session.execute(narrowed, List.of(Map.of("id", 9, "points", 1))));
    }

    @EachDialect
    void rowsOfAHierarchyAreUpdatedInAllTables(Session session, SqlExpectations sql) {
        InstantTransfer instant = new InstantTransfer(100, "DE1", 10);
        session.add(instant);
        session.flush();
        sql.during(() -> session.execute(
                        update(InstantTransfer.class),
                        List.of(Map.of("id", instant.getId(), "cents", 1, "seconds", 2))))
                .expect(
                        "UPDATE payment SET cents = ? WHERE id = ?",
                        "UPDATE instant_transfer SET seconds = ? WHERE id = ?");
        assertThat(instant.getCents()).isEqualTo(1);
        assertThat(instant.getSeconds()).isEqualTo(2);
    }

    @EachDialect
    void rowsMayComputeValuesAndTheMappingSetsItsOwn(Session session, SqlExpectations sql, TestDatabase database) {
        Customer sandy = new Customer("sandy");
        sandy.setPoints(3);
        Document deed = new Document("deed");
        session.addAll(List.of(sandy, deed));
        session.flush();
        Instant changed = deed.getChanged();
        sql.during(() -> session.execute(
                        update(Customer.class),
                        List.of(Map.of("id", sandy.getId(), "points", Customer_.points.plus(4)))))
                .expect("UPDATE customer SET points = customer.points + ? WHERE customer.id = ?");
        assertThat(sandy.getPoints()).isEqualTo(7);
        session.execute(update(Document.class), List.of(Map.of("id", deed.getId(), "title", "will")));
        assertThat(deed.getTitle()).isEqualTo("will");
        assertThat(deed.getTouches()).isEqualTo(2);
        assertThat(deed.getChanged()).isEqualTo(changed);
    }

    @EachDialect
    void aReferenceFollowsItsForeignKey(Session session) {
        Customer sandy = new Customer("sandy");
        Customer patrick = new Customer("patrick");
        Purchase purchase = new Purchase("towel");
        purchase.setCustomer(sandy);
        session.addAll(List.of(sandy, patrick, purchase));
        session.flush();
        session.execute(update(Purchase.class), List.of(Map.of("id", purchase.getId(), "customerId", patrick.getId())));
        assertThat(purchase.getCustomer()).isSameAs(patrick);
        session.execute(update(Purchase.class)
                .where(Purchase_.id.eq(purchase.getId()))
                .set(Purchase_.customerId, sandy.getId()));
        assertThat(purchase.getCustomerId()).isEqualTo(sandy.getId());
        assertThat(purchase.getCustomer()).isSameAs(sandy);
    }

    @EachDialect
    void listenersHearAndReplaceWhatIsRunForRows(SessionMaker sessions, SqlExpectations sql) {
        List<String> heard = new ArrayList<>();
        SessionMaker own = sessions;
        own.events().onExecute(execution -> heard.add(execution.isUpdate() + " " + execution.entities()));
        own.inTransaction(session -> {
            session.execute(insert(Stock.class), List.of(Map.of("shelf", "A", "slot", 1, "amount", 5)));
            session.execute(update(Stock.class), List.of(Map.of("shelf", "A", "slot", 1, "amount", 6)));
        });
        assertThat(heard).containsExactly("false [" + Stock.class + "]", "true [" + Stock.class + "]");
        List<RecordedStatement> ran = sql.recorded().statements();
        assertThat(ran).hasSize(2);
    }
}
