package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Entity;

/** Adds relationships of its own, in a value without a column. */
@Entity
public class HouseBoat extends Raft {
    private Cabin cabin = new Cabin();
    private String name;

    public Cabin getCabin() {
        return cabin;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
