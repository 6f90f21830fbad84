package io.aludel.sample.store.model;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named selection of tracks. */
@Entity
public class Playlist extends Audited {
    @Id
    @Column(name = "playlist_id")
    private @Nullable Integer id;

    @Column(length = 120)
    private @Nullable String name;

    @Relationship(orderBy = "id")
    @AssociationTable(
            name = "playlist_track",
            columns = "playlist_id",
            inverseColumns = "track_id",
            onDelete = ForeignKeyAction.CASCADE)
    private final Set<Track> tracks = new LinkedHashSet<>();

    protected Playlist() {}

    public Playlist(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public Set<Track> getTracks() {
        return tracks;
    }
}
