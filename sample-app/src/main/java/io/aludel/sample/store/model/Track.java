package io.aludel.sample.store.model;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Index;
import io.aludel.orm.annotation.Relationship;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A single piece, sold on its own. */
@Entity
public class Track {
    @Id
    @Column(name = "track_id")
    private @Nullable Integer id;

    @Column(length = 200)
    private String name;

    @Index
    @ForeignKey("album.album_id")
    private @Nullable Integer albumId;

    @Relationship(backPopulates = "tracks")
    private @Nullable Album album;

    @Index
    @ForeignKey("media_type.media_type_id")
    @Column(nullable = false)
    private @Nullable Integer mediaTypeId;

    @Relationship
    private MediaType mediaType;

    @Index
    @ForeignKey("genre.genre_id")
    private @Nullable Integer genreId;

    @Relationship
    private @Nullable Genre genre;

    @Column(length = 220)
    private @Nullable String composer;

    private int milliseconds;

    private @Nullable Integer bytes;

    @Column(precision = 10, scale = 2)
    private BigDecimal unitPrice;

    @SuppressWarnings("NullAway.Init")
    protected Track() {}

    public Track(String name, @Nullable Album album, MediaType mediaType, @Nullable Genre genre, BigDecimal unitPrice) {
        this.name = name;
        this.album = album;
        this.mediaType = mediaType;
        this.genre = genre;
        this.unitPrice = unitPrice;
    }

    /** The recording's length, size and writer, as a catalogue lists them. */
    public Track recorded(int milliseconds, @Nullable Integer bytes, @Nullable String composer) {
        this.milliseconds = milliseconds;
        this.bytes = bytes;
        this.composer = composer;
        return this;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Album getAlbum() {
        return album;
    }

    public MediaType getMediaType() {
        return mediaType;
    }

    public @Nullable Genre getGenre() {
        return genre;
    }

    public @Nullable String getComposer() {
        return composer;
    }

    public int getMilliseconds() {
        return milliseconds;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    /** The length as minutes and seconds, for example {@code 5:43}. */
    public String getLength() {
        int seconds = milliseconds / 1000;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
