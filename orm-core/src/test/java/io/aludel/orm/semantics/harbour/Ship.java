package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Validates;
import java.io.Serializable;

/** Has its relationships in embeddables. */
// tag::ship[]
@Entity
public class Ship implements Serializable, Cloneable {
    @Id
    private Integer id;

    private String name;
    private Hold hold = new Hold();
    // end::ship[]
    private final Crew crew = new Crew();

    protected Ship() {}

    public Ship(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Hold getHold() {
        return hold;
    }

    public void setHold(Hold hold) {
        this.hold = hold;
    }

    public Crew getCrew() {
        return crew;
    }

    @Validates({"hold.crates", "crew.captain"})
    private Object check(Object aboard) {
        if (aboard instanceof Crate crate && crate.getNumber() < 0) {
            throw new IllegalArgumentException("no number");
        }
        if (aboard instanceof Sailor sailor && sailor.getName().isEmpty()) {
            throw new IllegalArgumentException("no name");
        }
        return aboard;
    }

    @Override
    public Ship clone() throws CloneNotSupportedException {
        return (Ship) super.clone();
    }

    @Override
    public String toString() {
        return name + ": " + hold;
    }
}
