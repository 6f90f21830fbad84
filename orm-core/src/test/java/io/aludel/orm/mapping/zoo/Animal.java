package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity
@Inheritance(discriminator = "kind")
public abstract class Animal extends Versioned {
    private String name = "";

    @Relationship(backPopulates = "animals")
    private @Nullable Keeper keeper;

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Keeper getKeeper() {
        return keeper;
    }

    public void setKeeper(@Nullable Keeper keeper) {
        this.keeper = keeper;
    }

    public String getName() {
        return name;
    }
}
