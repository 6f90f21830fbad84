package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

@Embeddable
public class Deck {
    private String wood;

    @Relationship(orderBy = "id")
    @ForeignKey(column = "on_deck_id")
    private List<Chair> chairs = new ArrayList<>();

    public void setWood(String wood) {
        this.wood = wood;
    }

    public String getWood() {
        return wood;
    }

    public List<Chair> getChairs() {
        return chairs;
    }
}
