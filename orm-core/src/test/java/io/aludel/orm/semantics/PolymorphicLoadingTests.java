package io.aludel.orm.semantics;

import static io.aludel.orm.mapping.Loading.containsEager;
import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.mapping.Loading.selectinPolymorphic;
import static io.aludel.orm.mapping.Loading.withPolymorphic;
import static io.aludel.orm.sql.SQL.alias;
import static io.aludel.orm.sql.SQL.or;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.LoadOption;
import io.aludel.orm.semantics.payments.CardPayment;
import io.aludel.orm.semantics.payments.CardPayment_;
import io.aludel.orm.semantics.payments.InstantTransfer;
import io.aludel.orm.semantics.payments.InstantTransfer_;
import io.aludel.orm.semantics.payments.Invoice;
import io.aludel.orm.semantics.payments.Invoice_;
import io.aludel.orm.semantics.payments.Payment;
import io.aludel.orm.semantics.payments.Payment_;
import io.aludel.orm.semantics.payments.Transfer;
import io.aludel.orm.semantics.payments.Transfer_;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.EntityAlias;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** How the columns of subclasses come with a query of their superclass. */
@Mapped({Invoice.class, Payment.class, CardPayment.class, Transfer.class, InstantTransfer.class})
class PolymorphicLoadingTests {
    private static final String BASE =
            "SELECT payment.id, payment.cents, payment.invoice_id, payment.type FROM payment";

    private static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO invoice (id, number) VALUES (1, 'A'), (2, 'B')",
                "INSERT INTO payment (id, cents, type, invoice_id) VALUES (1, 100, 'card', 1), (2, 200, 'Transfer', 1),"
                        + " (3, 300, 'InstantTransfer', 2), (4, 400, 'card', 2)",
                "INSERT INTO card_payment (id, number) VALUES (1, 'visa'), (4, 'amex')",
                "INSERT INTO transfer (id, iban) VALUES (2, 'DE1'), (3, 'DE2')",
                "INSERT INTO instant_transfer (id, seconds) VALUES (3, 10)");
    }

    private static List<String> said(List<? extends Payment> payments) {
        List<String> said = new ArrayList<>();
        for (Payment payment : payments) {
            if (payment instanceof CardPayment card) {
                said.add("card " + card.getNumber());
            } else if (payment instanceof InstantTransfer instant) {
                said.add("instant " + instant.getIban() + " in " + instant.getSeconds());
            } else if (payment instanceof Transfer transfer) {
                said.add("transfer " + transfer.getIban());
            }
        }
        return said;
    }

    private static List<String> all(Session session, LoadOption... options) {
        return said(session.scalars(select(Payment.class).options(options).orderBy(Payment_.id))
                .all());
    }

    @EachDialect
    void withPolymorphicJoinsTheTablesOfSubclasses(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(all(session, withPolymorphic(CardPayment.class, InstantTransfer.class)))
                        .containsExactly("card visa", "transfer DE1", "instant DE2 in 10", "card amex"))
                .expect("SELECT payment.id, payment.cents, payment.invoice_id, card_payment.number, transfer.iban,"
                        + " instant_transfer.seconds, payment.type FROM payment"
                        + " LEFT OUTER JOIN card_payment ON payment.id = card_payment.id"
                        + " LEFT OUTER JOIN transfer ON payment.id = transfer.id"
                        + " LEFT OUTER JOIN instant_transfer ON payment.id = instant_transfer.id ORDER BY payment.id");
    }

    @EachDialect
    void withPolymorphicWithoutClassesMeansAll(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(all(session, withPolymorphic()))
                        .containsExactly("card visa", "transfer DE1", "instant DE2 in 10", "card amex"))
                .expectCount(1);
    }

    @EachDialect
    void whatWithPolymorphicLeavesOutComesOnDemand(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(all(session, withPolymorphic(Transfer.class)))
                        .containsExactly("card visa", "transfer DE1", "instant DE2 in 10", "card amex"))
                .expect(
                        "SELECT payment.id, payment.cents, payment.invoice_id, transfer.iban, payment.type FROM payment"
                                + " LEFT OUTER JOIN transfer ON payment.id = transfer.id ORDER BY payment.id",
                        "SELECT card_payment.id, card_payment.number FROM card_payment WHERE card_payment.id IN (?, ?)",
                        "SELECT instant_transfer.seconds FROM instant_transfer WHERE instant_transfer.id = ?");
    }

    @EachDialect
    void aPolymorphicQueryMaySpeakOfItsSubclasses(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(said(session.scalars(select(Payment.class)
                                        .options(withPolymorphic(CardPayment.class, InstantTransfer.class))
                                        .where(or(
                                                CardPayment_.number.eq("visa"),
                                                Transfer_.iban.eq("DE1"),
                                                InstantTransfer_.seconds.gt(5).and(InstantTransfer_.cents.eq(300))))
                                        .orderBy(Payment_.id))
                                .all()))
                        .containsExactly("card visa", "transfer DE1", "instant DE2 in 10"))
                .expect("SELECT payment.id, payment.cents, payment.invoice_id, card_payment.number, transfer.iban,"
                        + " instant_transfer.seconds, payment.type FROM payment"
                        + " LEFT OUTER JOIN card_payment ON payment.id = card_payment.id"
                        + " LEFT OUTER JOIN transfer ON payment.id = transfer.id"
                        + " LEFT OUTER JOIN instant_transfer ON payment.id = instant_transfer.id"
                        + " WHERE card_payment.number = ? OR transfer.iban = ?"
                        + " OR instant_transfer.seconds > ? AND payment.cents = ? ORDER BY payment.id");
    }

    @EachDialect
    void withPolymorphicWorksOnAnAlias(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        EntityAlias<Payment> p = alias(Payment.class, "p");
        sql.during(() -> assertThat(said(session.scalars(select(p)
                                        .options(withPolymorphic(CardPayment.class))
                                        .where(p.get(Payment_.id).eq(1)))
                                .all()))
                        .containsExactly("card visa"))
                .expect("SELECT p.id, p.cents, p.invoice_id, p_card_payment.number, p.type FROM payment AS p"
                        + " LEFT OUTER JOIN card_payment AS p_card_payment ON p.id = p_card_payment.id WHERE p.id = ?");
    }

    @EachDialect
    void withPolymorphicCountsEntitiesBesideAJoinedCollection(Session session, TestDatabase database) {
        rows(database);
        List<Payment> payments = session.scalars(select(Payment.class)
                        .options(
                                withPolymorphic(CardPayment.class),
                                joinedLoad(Payment_.invoice).joinedLoad(Invoice_.payments))
                        .orderBy(Payment_.id)
                        .limit(1))
                .all();
        assertThat(said(payments)).containsExactly("card visa");
        assertThat(payments.get(0).getInvoice().getPayments()).hasSize(2);
    }

    @EachDialect
    void getTakesPolymorphicOptions(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(((CardPayment) session.get(Payment.class, 1, withPolymorphic(CardPayment.class)))
                                .getNumber())
                        .isEqualTo("visa"))
                .expectCount(1);
    }

    @EachDialect
    void selectinPolymorphicLoadsEachSubclassByOneMoreQuery(
            Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        List<Payment> payments = new ArrayList<>();
        sql.during(() -> payments.addAll(session.scalars(select(Payment.class)
                                .options(selectinPolymorphic(CardPayment.class, Transfer.class))
                                .orderBy(Payment_.id))
                        .all()))
                .expect(
                        BASE + " ORDER BY payment.id",
                        "SELECT card_payment.id, card_payment.number FROM card_payment WHERE card_payment.id IN (?, ?)",
                        "SELECT transfer.iban FROM transfer WHERE transfer.id = ?",
                        "SELECT transfer.iban FROM transfer WHERE transfer.id = ?");
        sql.during(() -> assertThat(((CardPayment) payments.get(0)).getNumber()).isEqualTo("visa"))
                .expectNone();
        sql.during(() -> assertThat(((InstantTransfer) payments.get(2)).getSeconds())
                        .isEqualTo(10))
                .expectCount(1);
    }

    @EachDialect
    void selectinPolymorphicWithoutClassesMeansAll(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        List<Payment> payments = session.scalars(
                        select(Payment.class).options(selectinPolymorphic()).orderBy(Payment_.id))
                .all();
        sql.clear();
        sql.during(() -> assertThat(said(payments))
                        .containsExactly("card visa", "transfer DE1", "instant DE2 in 10", "card amex"))
                .expectNone();
    }

    @EachDialect
    void polymorphicOptionsFollowARelationship(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        for (LoadOption option : List.of(
                selectinLoad(Invoice_.payments).withPolymorphic(),
                joinedLoad(Invoice_.payments).withPolymorphic(CardPayment.class, InstantTransfer.class),
                selectinLoad(Invoice_.payments).selectinPolymorphic(),
                joinedLoad(Invoice_.payments).options(selectinPolymorphic()))) {
            session.expungeAll();
            List<Invoice> invoices = session.scalars(
                            select(Invoice.class).options(option).orderBy(Invoice_.id))
                    .all();
            sql.clear();
            sql.during(() -> {
                        assertThat(said(invoices.get(0).getPayments())).containsExactly("card visa", "transfer DE1");
                        assertThat(said(invoices.get(1).getPayments()))
                                .containsExactly("instant DE2 in 10", "card amex");
                    })
                    .expectNone();
        }
    }

    @EachDialect
    void anEagerLoadOfATypeLoadsTheWholeCollectionWithTheColumnsOfThatType(
            Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(said(session.scalars(select(Invoice.class)
                                        .options(joinedLoad(Invoice_.payments.ofType(Transfer.class)))
                                        .where(Invoice_.id.eq(1)))
                                .one()
                                .getPayments()
                                .subList(1, 2)))
                        .containsExactly("transfer DE1"))
                .expect("SELECT invoice.id, invoice.number, payment_1.id AS id_1, payment_1.cents,"
                        + " payment_1.invoice_id, transfer_1.iban, payment_1.type FROM invoice"
                        + " LEFT OUTER JOIN (payment AS payment_1"
                        + " LEFT OUTER JOIN transfer AS transfer_1 ON payment_1.id = transfer_1.id)"
                        + " ON invoice.id = payment_1.invoice_id WHERE invoice.id = ? ORDER BY payment_1.id");
        session.expungeAll();
        sql.during(() -> {
                    List<Payment> payments = session.scalars(select(Invoice.class)
                                    .options(selectinLoad(Invoice_.payments
                                            .ofType(Transfer.class)
                                            .and(Transfer_.iban.eq("DE2")))))
                            .all()
                            .get(1)
                            .getPayments();
                    assertThat(payments).hasSize(1);
                    assertThat(((Transfer) payments.get(0)).getIban()).isEqualTo("DE2");
                })
                .expectCount(2);
    }

    @EachDialect
    void aJoinToATypeGivesOnlyObjectsOfIt(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(session.scalars(select(Invoice_.number)
                                        .join(Invoice_.payments.ofType(CardPayment.class))
                                        .where(CardPayment_.number.eq("amex"), CardPayment_.cents.gt(1)))
                                .all())
                        .containsExactly("B"))
                .expect("SELECT invoice.number FROM invoice"
                        + " JOIN (payment JOIN card_payment ON payment.id = card_payment.id)"
                        + " ON invoice.id = payment.invoice_id WHERE card_payment.number = ? AND payment.cents > ?");
        session.expungeAll();
        Invoice first = session.scalars(select(Invoice.class)
                        .join(Invoice_.payments.ofType(CardPayment.class))
                        .options(containsEager(Invoice_.payments.ofType(CardPayment.class)))
                        .where(Invoice_.id.eq(1)))
                .one();
        assertThat(said(first.getPayments())).containsExactly("card visa");
    }

    @EachDialect
    void containsEagerTakesPolymorphicOptions(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(said(session.scalars(select(Invoice.class)
                                        .join(Invoice_.payments)
                                        .options(
                                                containsEager(Invoice_.payments).withPolymorphic(CardPayment.class))
                                        .where(Invoice_.id.eq(1), CardPayment_.number.eq("visa")))
                                .one()
                                .getPayments()))
                        .containsExactly("card visa"))
                .expectCount(1);
    }

    @EachDialect
    void anyAsksForObjectsOfAType(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(session.scalars(select(Invoice_.number)
                                        .where(Invoice_.payments
                                                .ofType(CardPayment.class)
                                                .any(CardPayment_.number.eq("amex"))))
                                .all())
                        .containsExactly("B"))
                .expect("SELECT invoice.number FROM invoice WHERE EXISTS (SELECT 1 FROM payment"
                        + " JOIN card_payment ON payment.id = card_payment.id"
                        + " WHERE invoice.id = payment.invoice_id AND card_payment.number = ?)");
        assertThat(session.scalars(select(Invoice_.number)
                                .where(Invoice_.payments
                                        .ofType(InstantTransfer.class)
                                        .any()
                                        .not()))
                        .all())
                .containsExactly("A");
    }

    @EachDialect
    void anOptionForAClassOfAnotherHierarchyIsRefused(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(select(Invoice.class).options(withPolymorphic(CardPayment.class))))
                .withMessageContaining("CardPayment")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.OPTION_NOT_APPLICABLE));
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(select(Invoice.class)
                        .options(selectinLoad(Invoice_.payments).withPolymorphic(Invoice.class))))
                .withMessageContaining("Invoice with Payment")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.OPTION_NOT_APPLICABLE));
    }

    @EachDialect
    void refreshTouchesOnlyTheTablesOfWhatIsLoaded(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        InstantTransfer instant = session.get(InstantTransfer.class, 3);
        sql.clear();
        sql.during(() -> session.refresh(instant, Transfer_.iban))
                .expect("SELECT transfer.iban FROM transfer WHERE transfer.id = ?");
        session.expire(instant, InstantTransfer_.seconds);
        sql.during(() -> assertThat(instant.getSeconds()).isEqualTo(10))
                .expect("SELECT instant_transfer.seconds FROM instant_transfer WHERE instant_transfer.id = ?");
        sql.during(() -> session.refresh(instant))
                .expect("SELECT payment.id, payment.cents, transfer.iban, instant_transfer.seconds, payment.invoice_id"
                        + " FROM payment JOIN transfer ON payment.id = transfer.id"
                        + " JOIN instant_transfer ON payment.id = instant_transfer.id WHERE payment.id = ?");
    }
}
