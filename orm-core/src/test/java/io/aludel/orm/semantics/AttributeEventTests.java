package io.aludel.orm.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.event.Registration;
import io.aludel.orm.semantics.payments.CardPayment;
import io.aludel.orm.semantics.payments.CardPayment_;
import io.aludel.orm.semantics.payments.InstantTransfer;
import io.aludel.orm.semantics.payments.Invoice;
import io.aludel.orm.semantics.payments.Invoice_;
import io.aludel.orm.semantics.payments.Payment;
import io.aludel.orm.semantics.payments.Payment_;
import io.aludel.orm.semantics.payments.Transfer;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionEvents;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Author_;
import io.aludel.orm.state.library.Book;
import io.aludel.orm.state.library.Chapter;
import io.aludel.orm.state.library.Edition;
import io.aludel.orm.state.library.Edition_;
import io.aludel.orm.state.library.Letter;
import io.aludel.orm.state.library.Passport;
import io.aludel.orm.state.library.Reader;
import io.aludel.orm.state.library.Tag;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a listener to an attribute hears, and what it may do. */
@Mapped({
    Invoice.class,
    Payment.class,
    CardPayment.class,
    Transfer.class,
    InstantTransfer.class,
    Author.class,
    Book.class,
    Chapter.class,
    Edition.class,
    Letter.class,
    Passport.class,
    Reader.class,
    Tag.class
})
class AttributeEventTests {
    private final List<String> heard = new ArrayList<>();

    @EachDialect
    void theOldValueIsNullWhereItIsNotLoaded(SessionMaker sessions, SqlExpectations sql) {
        sessions.events().set(CardPayment_.number, (card, number, old) -> heard.add(old + " to " + number));
        try (Session session = sessions.open()) {
            CardPayment card = new CardPayment(1, "a");
            session.add(card);
            session.commit();
            sql.clear();
            sql.during(() -> card.setNumber("b")).expectNone();
            card.setNumber("c");
        }
        assertThat(heard).containsExactly("null to b", "b to c");
    }

    @EachDialect
    void anInterceptorSaysWhatIsSet(SessionMaker sessions, TestDatabase database) {
        SessionEvents events = sessions.events();
        events.intercept(CardPayment_.number, (card, number, old) -> number == null ? null : number.strip());
        events.intercept(CardPayment_.number, (card, number, old) -> "<" + number + ">");
        events.intercept(Payment_.cents, (payment, cents, old) -> Math.max(cents, old));
        try (Session session = sessions.open()) {
            CardPayment card = new CardPayment(5, " in the constructor ");
            session.add(card);
            card.setNumber(" visa ");
            card.setNumber(" amex ");
            card.setCents(3);
            assertThat(card.getNumber()).isEqualTo("<amex>");
            assertThat(card.getCents()).isEqualTo(5);
            card.setCents(7);
            session.commit();
        }
        assertThat(database.rows("SELECT number FROM card_payment")).containsExactly(List.of("<amex>"));
        assertThat(database.rows("SELECT cents FROM payment")).containsExactly(List.of(7));
    }

    @EachDialect
    void anInterceptorOfAReferenceSaysWhatItRefersTo(SessionMaker sessions) {
        Invoice other = new Invoice("other");
        sessions.events().intercept(Payment_.invoice, (payment, invoice, old) -> invoice == null ? null : other);
        try (Session session = sessions.open()) {
            Invoice invoice = new Invoice("A");
            CardPayment card = new CardPayment(1, "visa");
            session.addAll(List.of(invoice, other, card));
            card.setInvoice(invoice);
            assertThat(card.getInvoice()).isSameAs(other);
            assertThat(other.getPayments()).containsExactly(card);
            assertThat(invoice.getPayments()).isEmpty();
            session.commit();
        }
    }

    @EachDialect
    void whatAListenerThrowsKeepsTheAttribute(SessionMaker sessions) {
        sessions.events().set(Payment_.cents, (payment, cents, old) -> {
            throw new IllegalStateException("no");
        });
        try (Session session = sessions.open()) {
            CardPayment card = new CardPayment(1, "visa");
            session.add(card);
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> card.setCents(2));
            assertThat(card.getCents()).isEqualTo(1);
        }
    }

    @EachDialect
    void theOtherSideIsHeardToo(SessionMaker sessions) {
        SessionEvents events = sessions.events();
        events.set(
                Payment_.invoice,
                (payment, invoice, old) -> heard.add("invoice " + (invoice == null ? null : invoice.getNumber())));
        events.append(Invoice_.payments, (invoice, payment) -> heard.add(invoice.getNumber() + " + payment"));
        events.remove(Invoice_.payments, (invoice, payment) -> heard.add(invoice.getNumber() + " - payment"));
        try (Session session = sessions.open()) {
            Invoice a = new Invoice("A");
            Invoice b = new Invoice("B");
            CardPayment card = new CardPayment(1, "visa");
            session.addAll(List.of(a, b, card));
            a.getPayments().add(card);
            card.setInvoice(b);
            b.getPayments().clear();
        }
        assertThat(heard)
                .containsExactly(
                        "A + payment",
                        "invoice A",
                        "invoice B",
                        "A - payment",
                        "B + payment",
                        "B - payment",
                        "invoice null");
    }

    @EachDialect
    void mapsAreHeardAsCollectionsAre(SessionMaker sessions) {
        SessionEvents events = sessions.events();
        events.append(Author_.editions, (author, edition) -> heard.add("+" + edition.getCode()));
        events.remove(Author_.editions, (author, edition) -> heard.add("-" + edition.getCode()));
        try (Session session = sessions.open()) {
            Author author = new Author("butler");
            session.add(author);
            Edition de = new Edition("de");
            author.getEditions().put("de", de);
            author.getEditions().put("fr", new Edition("fr"));
            author.getEditions().remove("fr");
            new Edition("it").setAuthor(author);
            de.setAuthor(null);
            Edition es = new Edition("es");
            author.setEditions(new HashMap<>(Map.of("es", es)));
            author.getEditions().clear();
        }
        assertThat(heard).containsExactly("+de", "+fr", "-fr", "+it", "-de", "+es", "-it", "-es");
    }

    @EachDialect
    void anAssignedCollectionIsHeardByWhatChanges(SessionMaker sessions) {
        SessionEvents events = sessions.events();
        events.append(Author_.books, (author, book) -> heard.add("+" + book.getTitle()));
        events.remove(Author_.books, (author, book) -> heard.add("-" + book.getTitle()));
        try (Session session = sessions.open()) {
            Author author = new Author("butler");
            session.add(author);
            Book kept = new Book("kept");
            author.setBooks(new ArrayList<>(List.of(kept, new Book("old"))));
            author.setBooks(new ArrayList<>(List.of(new Book("new"), kept)));
        }
        assertThat(heard).containsExactly("+kept", "+old", "+new", "-old");
    }

    @EachDialect
    void objectsWithoutASessionAreHeardWhenAskedFor(SessionMaker sessions, TestDatabase database) {
        SessionEvents everywhere = sessions.events().everywhere();
        List<Registration> registrations = List.of(
                everywhere.set(CardPayment_.number, (card, number, old) -> heard.add(old + " to " + number)),
                everywhere.intercept(Payment_.cents, (payment, cents, old) -> cents + 1),
                everywhere.append(Invoice_.payments, (invoice, payment) -> heard.add("+" + invoice.getNumber())),
                everywhere.remove(Invoice_.payments, (invoice, payment) -> heard.add("-" + invoice.getNumber())),
                everywhere.set(Payment_.invoice, (payment, invoice, old) -> heard.add("invoice")));
        try {
            CardPayment card = new CardPayment(1, "a");
            assertThat(card.getCents()).isEqualTo(2);
            card.setNumber("b");
            card.setNumber("c");
            Invoice invoice = new Invoice("A");
            invoice.getPayments().add(card);
            invoice.getPayments().remove(card);
            assertThat(heard).containsExactly("null to a", "a to b", "b to c", "+A", "invoice", "-A", "invoice");
            heard.clear();
            try (Session session = sessions.expireOnCommit(false).open()) {
                session.add(card);
                card.setNumber("d");
                session.commit();
            }
            card.setNumber("e");
            assertThat(heard).containsExactly("c to d", "d to e");
            assertThat(database.rows("SELECT number FROM card_payment")).containsExactly(List.of("d"));
        } finally {
            registrations.forEach(Registration::close);
        }
        heard.clear();
        new CardPayment(1, "a").setNumber("b");
        assertThat(heard).isEmpty();
    }

    @EachDialect
    void objectsWithoutASessionAreNotHeardOtherwise(SessionMaker sessions) {
        sessions.events().set(Edition_.code, (edition, code, old) -> heard.add(code));
        sessions.events().append(Author_.books, (author, book) -> heard.add("book"));
        new Edition("de");
        new Author("butler").getBooks().add(new Book("kindred"));
        assertThat(heard).isEmpty();
    }

    @EachDialect
    void onceAndFirstHoldForAttributesToo(SessionMaker sessions) {
        sessions.events().set(CardPayment_.number, (card, number, old) -> heard.add("last"));
        sessions.events().first().set(CardPayment_.number, (card, number, old) -> heard.add("first"));
        sessions.events().once().set(CardPayment_.number, (card, number, old) -> heard.add("once"));
        try (Session session = sessions.open()) {
            CardPayment card = new CardPayment(1, "a");
            session.add(card);
            card.setNumber("b");
            card.setNumber("c");
        }
        assertThat(heard).containsExactly("first", "last", "once", "first", "last");
    }
}
