package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Has no column: a reference, a many-to-many that is null until it is asked for, and a map one way. */
@Embeddable
public class Crew implements Serializable {
    private Sailor captain;

    @Relationship(backPopulates = "ships")
    @AssociationTable(name = "ship_sailor")
    private Set<Sailor> sailors;

    @Relationship(mapKey = "name")
    @ForeignKey(column = "stowed_on_id")
    private Map<String, Sailor> stowaways = new HashMap<>();

    public Sailor getCaptain() {
        return captain;
    }

    public void setCaptain(Sailor captain) {
        this.captain = captain;
    }

    public Set<Sailor> getSailors() {
        if (sailors == null) {
            sailors = new HashSet<>();
        }
        return sailors;
    }

    public Map<String, Sailor> getStowaways() {
        return stowaways;
    }
}
