package io.aludel.sample.store.model;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** The format a track is sold in. */
@Entity
public class MediaType {
    @Id
    @Column(name = "media_type_id")
    private @Nullable Integer id;

    @Column(length = 120)
    private @Nullable String name;

    protected MediaType() {}

    public MediaType(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }
}
