package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;

// tag::crate[]
@Entity
public class Crate implements Serializable {
    @Id
    private Integer id;

    private int number;

    @Relationship(backPopulates = "hold.crates")
    private Ship ship;
    // end::crate[]

    protected Crate() {}

    public Crate(int number) {
        this.number = number;
    }

    public Integer getId() {
        return id;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public Ship getShip() {
        return ship;
    }

    public void setShip(Ship ship) {
        this.ship = ship;
    }
}
