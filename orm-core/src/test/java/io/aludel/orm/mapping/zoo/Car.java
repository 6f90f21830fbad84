package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity
public class Car extends Vehicle {
    private int doors;

    @Relationship
    private @Nullable Keeper driver;
}
