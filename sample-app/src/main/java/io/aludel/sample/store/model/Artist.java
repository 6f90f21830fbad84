package io.aludel.sample.store.model;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A band or musician. */
@Entity
public class Artist {
    @Id
    @Column(name = "artist_id")
    private @Nullable Integer id;

    @Column(length = 120)
    private @Nullable String name;

    @Relationship(backPopulates = "artist", orderBy = "title")
    private List<Album> albums = new ArrayList<>();

    protected Artist() {}

    public Artist(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public List<Album> getAlbums() {
        return albums;
    }
}
