package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

@Embeddable
public class Cabin {
    @Relationship
    @ForeignKey(column = "in_cabin_id")
    private List<Chair> chairs = new ArrayList<>();

    public List<Chair> getChairs() {
        return chairs;
    }
}
