package io.aludel.orm.flush.garage;

import io.aludel.orm.annotation.Entity;

/** Has a table of its own. */
@Entity
public class Car extends Vehicle {
    private int doors;

    public int getDoors() {
        return doors;
    }

    public void setDoors(int doors) {
        this.doors = doors;
    }

    public Car() {}

    public Car(String name, int doors) {
        super(name);
        this.doors = doors;
    }
}
