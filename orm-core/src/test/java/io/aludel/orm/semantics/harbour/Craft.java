package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.MappedSuperclass;

/** Gives its embedded relationships to the entities below. */
@MappedSuperclass
public abstract class Craft {
    @Id
    private Integer id;

    private final Deck deck = new Deck();

    public Deck getDeck() {
        return deck;
    }
}
