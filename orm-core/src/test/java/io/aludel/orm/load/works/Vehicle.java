package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy in one table. */
@Entity
@Inheritance
public abstract class Vehicle {
    @Id
    private @Nullable Long id;

    private @Nullable String plate;

    @Relationship(backPopulates = "vehicles")
    private @Nullable Engineer driver;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getPlate() {
        return plate;
    }

    public @Nullable Engineer getDriver() {
        return driver;
    }
}
