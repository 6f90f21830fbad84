package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Keeps its cards in order. */
@Entity
public class Deck {
    @Id
    private Integer id;

    @Relationship(cascade = Cascade.ALL, positionedBy = "place")
    private List<Card> cards = new ArrayList<>();

    public Integer getId() {
        return id;
    }

    public List<Card> getCards() {
        return cards;
    }

    public void setCards(List<Card> cards) {
        this.cards = cards;
    }
}
