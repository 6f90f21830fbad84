package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.extras.Card;
import io.aludel.orm.semantics.extras.Deck;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists whose elements store their place. */
@Mapped({Deck.class, Card.class})
class OrderedListTests {
    private static Deck deck(String... names) {
        Deck deck = new Deck();
        for (String name : names) {
            deck.getCards().add(new Card(name));
        }
        return deck;
    }

    private static List<Integer> places(Deck deck) {
        return deck.getCards().stream().map(Card::getPlace).toList();
    }

    @Test
    void everyChangeNumbersTheElements() {
        Deck deck = deck("a", "b");
        assertThat(places(deck)).containsExactly(0, 1);
        Card removed = deck.getCards().remove(0);
        assertThat(removed.getPlace()).isNotNull();
        deck.getCards().add(0, new Card("c"));
        deck.getCards().add(new Card("d", 77));
        assertThat(deck.getCards()).hasToString("[c, b, d]");
        assertThat(places(deck)).containsExactly(0, 1, 2);
        Collections.reverse(deck.getCards());
        assertThat(deck.getCards()).hasToString("[d, b, c]");
        assertThat(places(deck)).containsExactly(0, 1, 2);
        deck.setCards(List.of(new Card("x", 9), new Card("y", 9)));
        assertThat(places(deck)).containsExactly(0, 1);
        deck.getCards().removeIf(card -> card.toString().equals("x"));
        assertThat(places(deck)).containsExactly(0);
    }

    @EachDialect
    void onlyPlacesThatChangedAreWritten(Session session, SqlExpectations sql) {
        Deck deck = deck("a", "b", "c", "d");
        session.add(deck);
        session.flush();
        sql.clear();
        deck.getCards().add(1, deck.getCards().remove(2));
        sql.during(session::flush).expect(update("card").values(2, 2).values(1, 3));
    }

    @EachDialect
    void theListIsLoadedInItsOrder(Session session, TestDatabase database, SqlExpectations sql) {
        session.add(deck("a", "b", "c"));
        session.commit();
        session.expungeAll();
        database.run("UPDATE card SET place = 5 WHERE name = 'a'");
        Deck deck = session.getOne(Deck.class, 1);
        assertThat(deck.getCards()).hasToString("[b, c, a]");
        sql.clear();
        sql.during(session::flush).expectNone();
        deck.getCards().add(new Card("d"));
        session.commit();
        assertThat(deck.getCards()).hasToString("[b, c, a, d]");
        assertThat(places(deck)).containsExactly(0, 1, 2, 3);
    }
}
