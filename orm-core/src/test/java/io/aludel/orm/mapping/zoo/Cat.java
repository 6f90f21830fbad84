package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity
public class Cat extends Animal {
    @Relationship
    private @Nullable Dog enemy;

    public @Nullable Dog getEnemy() {
        return enemy;
    }

    public void setEnemy(@Nullable Dog enemy) {
        this.enemy = enemy;
    }
}
