package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;

@Entity
public class Card {
    @Id
    private Integer id;

    private String name;

    @ForeignKey("deck.id")
    private Integer deckId;

    private Integer place;

    protected Card() {}

    public Card(String name) {
        this.name = name;
    }

    public Card(String name, int place) {
        this.name = name;
        this.place = place;
    }

    public Integer getPlace() {
        return place;
    }

    @Override
    public String toString() {
        return name;
    }
}
