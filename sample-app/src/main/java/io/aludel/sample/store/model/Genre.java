package io.aludel.sample.store.model;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** A kind of music. */
@Entity
public class Genre {
    @Id
    @Column(name = "genre_id")
    private @Nullable Integer id;

    @Column(length = 120)
    private @Nullable String name;

    protected Genre() {}

    public Genre(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }
}
