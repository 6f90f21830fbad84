package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;
import org.jspecify.annotations.Nullable;

@Entity
@Inheritance(strategy = Inheritance.Strategy.JOINED)
public class Vehicle {
    @Id
    private @Nullable Integer id;

    private @Nullable String name;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
