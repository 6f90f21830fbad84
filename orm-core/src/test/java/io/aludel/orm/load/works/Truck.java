package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Discriminator;
import io.aludel.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** In its superclass's table. */
@Entity
@Discriminator("lorry")
public class Truck extends Vehicle {
    private @Nullable Integer axles;

    public @Nullable Integer getAxles() {
        return axles;
    }
}
