package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Discriminator;
import io.aludel.orm.annotation.Entity;

@Entity
@Discriminator("sport")
public class SportsCar extends Car {
    private int speed;

    public int getSpeed() {
        return speed;
    }

    public void setSpeed(int speed) {
        this.speed = speed;
    }
}
