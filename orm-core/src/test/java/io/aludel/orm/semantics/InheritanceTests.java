package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.semantics.payments.CardPayment;
import io.aludel.orm.semantics.payments.InstantTransfer;
import io.aludel.orm.semantics.payments.Invoice;
import io.aludel.orm.semantics.payments.Payment;
import io.aludel.orm.semantics.payments.Payment_;
import io.aludel.orm.semantics.payments.Transfer;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** What holds for a hierarchy as a whole: rows of all its tables, sealed classes, what subclasses inherit. */
@Mapped({Invoice.class, Payment.class, CardPayment.class, Transfer.class, InstantTransfer.class})
class InheritanceTests {
    @EachDialect
    void rowsOfThreeLevelsAreInsertedUpdatedAndDeleted(Session session, SqlExpectations sql, TestDatabase database) {
        InstantTransfer instant = new InstantTransfer(100, "DE1", 10);
        session.add(instant);
        sql.during(session::flush)
                .expect(
                        insert("payment").values(100, null, "InstantTransfer"),
                        insert("transfer").values(1, "DE1"),
                        insert("instant_transfer").values(1, 10));
        instant.setSeconds(5);
        sql.during(session::flush).expect(update("instant_transfer").values(5, 1));
        instant.setCents(200);
        instant.setIban("DE2");
        sql.during(session::flush)
                .expect(update("payment").values(200, 1), update("transfer").values("DE2", 1));
        session.delete(instant);
        sql.during(session::flush)
                .expect(
                        delete("instant_transfer").values(1),
                        delete("transfer").values(1),
                        delete("payment").values(1));
        assertThat(database.rows("SELECT id FROM payment")).isEmpty();
    }

    @EachDialect
    void theMiddleOfAHierarchyFindsItselfAndWhatIsBelow(Session session, SqlExpectations sql) {
        session.addAll(List.of(new CardPayment(1, "visa"), new Transfer(2, "DE1"), new InstantTransfer(3, "DE2", 10)));
        session.commit();
        session.expungeAll();
        sql.clear();
        List<Transfer> transfers =
                session.scalars(select(Transfer.class).orderBy(Payment_.id)).all();
        sql.recorded()
                .expect("SELECT payment.id, payment.cents, transfer.iban, payment.invoice_id, payment.type FROM payment"
                        + " JOIN transfer ON payment.id = transfer.id ORDER BY payment.id");
        assertThat(transfers).extracting(Object::getClass).containsExactly(Transfer.class, InstantTransfer.class);
    }

    @EachDialect
    void sealedClassesAreLoadedAsWhatTheyPermit(Session session) {
        session.addAll(List.of(new CardPayment(1, "visa"), new Transfer(2, "DE1"), new InstantTransfer(3, "DE2", 10)));
        session.commit();
        session.expungeAll();
        List<String> kinds = new ArrayList<>();
        for (Payment payment :
                session.scalars(select(Payment.class).orderBy(Payment_.id)).all()) {
            kinds.add(kind(payment));
        }
        assertThat(kinds).containsExactly("card visa", "transfer DE1", "instant 10");
        assertThat(Payment.class.isSealed()).isTrue();
        assertThat(Payment.class.getPermittedSubclasses()).containsExactly(CardPayment.class, Transfer.class);
    }

    // What a switch over patterns is made of, from Java 21 on.
    private static String kind(Payment payment) {
        if (payment instanceof CardPayment card) {
            return "card " + card.getNumber();
        }
        if (payment instanceof InstantTransfer instant) {
            return "instant " + instant.getSeconds();
        }
        return "transfer " + ((Transfer) payment).getIban();
    }

    @EachDialect
    void aHierarchyIsOneIdentity(Session session) {
        CardPayment card = new CardPayment(1, "visa");
        session.add(card);
        session.commit();
        assertThat(session.get(Payment.class, card.getId())).isSameAs(card);
        assertThat(session.get(CardPayment.class, card.getId())).isSameAs(card);
        assertThat(session.get(Transfer.class, card.getId())).isNull();
        session.expungeAll();
        assertThat(session.get(Transfer.class, card.getId())).isNull();
        assertThat(session.get(Payment.class, card.getId())).isInstanceOf(CardPayment.class);
    }

    @EachDialect
    void subclassesInheritListenersAndValidators(SessionMaker sessions) {
        List<String> heard = new ArrayList<>();
        sessions.events()
                .beforeInsert(
                        Payment.class,
                        (mapping, connection, payment) -> heard.add("insert " + mapping.name() + payment.getCents()));
        sessions.events().beforeInsert(CardPayment.class, (mapping, connection, card) -> heard.add("card"));
        sessions.events().set(Payment_.cents, (payment, cents, old) -> heard.add(old + " to " + cents));
        try (Session session = sessions.open()) {
            InstantTransfer instant = new InstantTransfer(1, "DE", 10);
            session.add(instant);
            instant.setCents(2);
            session.commit();
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> instant.setCents(-1));
        }
        assertThat(heard).containsExactly("1 to 2", "insert InstantTransfer2");
    }

    @EachDialect
    void relationshipsOfTheRootReachAllClasses(SessionMaker sessions) {
        sessions.inTransaction(session -> {
            Invoice invoice = new Invoice("A");
            invoice.getPayments().add(new CardPayment(1, "visa"));
            invoice.getPayments().add(new InstantTransfer(2, "DE", 10));
            session.add(invoice);
        });
        try (Session session = sessions.open()) {
            Invoice invoice = session.getOne(Invoice.class, 1);
            assertThat(invoice.getPayments())
                    .extracting(Object::getClass)
                    .containsExactly(CardPayment.class, InstantTransfer.class);
            assertThat(invoice.getPayments().get(1).getInvoice()).isSameAs(invoice);
            session.delete(invoice);
            session.commit();
            assertThat(session.scalars(select(Payment.class)).all()).isEmpty();
        }
    }
}
