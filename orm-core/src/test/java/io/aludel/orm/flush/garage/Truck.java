package io.aludel.orm.flush.garage;

import io.aludel.orm.annotation.Entity;

/** Has a table of its own. */
@Entity
public class Truck extends Vehicle {
    private int load;

    public int getLoad() {
        return load;
    }

    public void setLoad(int load) {
        this.load = load;
    }

    public Truck() {}

    public Truck(String name, int load) {
        super(name);
        this.load = load;
    }
}
