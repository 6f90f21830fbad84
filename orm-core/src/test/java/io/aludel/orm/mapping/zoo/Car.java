package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity
public class Car extends Vehicle {
    private int doors;

    @Relationship
    private @Nullable Keeper driver;

    public int getDoors() {
        return doors;
    }

    public void setDoors(int doors) {
        this.doors = doors;
    }

    public void setDriver(@Nullable Keeper driver) {
        this.driver = driver;
    }

    public @Nullable Keeper getDriver() {
        return driver;
    }
}
