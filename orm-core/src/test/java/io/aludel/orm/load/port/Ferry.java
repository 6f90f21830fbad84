package io.aludel.orm.load.port;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Relationship;

/** Has one more in a table of its own. */
@Entity
public class Ferry extends Ship {
    private int seats;

    @Relationship
    private Port shelter;

    protected Ferry() {}

    public Ferry(String name) {
        super(name);
    }

    public int getSeats() {
        return seats;
    }

    public Port getShelter() {
        return shelter;
    }

    public void setShelter(Port shelter) {
        this.shelter = shelter;
    }
}
