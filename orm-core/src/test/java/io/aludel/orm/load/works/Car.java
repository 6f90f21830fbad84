package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** In its superclass's table. */
@Entity
public class Car extends Vehicle {
    private @Nullable Integer doors;

    public @Nullable Integer getDoors() {
        return doors;
    }
}
