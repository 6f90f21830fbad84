package io.aludel.sample.store.model;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Index;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record by one artist. */
@Entity
public class Album {
    @Id
    @Column(name = "album_id")
    private @Nullable Integer id;

    @Column(length = 160)
    private String title;

    @Index
    @ForeignKey("artist.artist_id")
    @Column(nullable = false)
    private @Nullable Integer artistId;

    @Relationship(backPopulates = "albums")
    private Artist artist;

    @Relationship(backPopulates = "album", orderBy = "id")
    private List<Track> tracks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Album() {}

    public Album(String title, Artist artist) {
        this.title = title;
        this.artist = artist;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Artist getArtist() {
        return artist;
    }

    public List<Track> getTracks() {
        return tracks;
    }
}
