package io.aludel.sample.store.web;

import io.aludel.sample.store.model.Album;
import io.aludel.sample.store.model.Genre;
import io.aludel.sample.store.model.Track;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A track, as programs see it. */
record TrackView(
        @Nullable Integer id,
        String name,
        @Nullable String album,
        @Nullable String artist,
        @Nullable String genre,
        BigDecimal price) {

    static TrackView of(Track track) {
        Album album = track.getAlbum();
        Genre genre = track.getGenre();
        return new TrackView(
                track.getId(),
                track.getName(),
                album == null ? null : album.getTitle(),
                album == null ? null : album.getArtist().getName(),
                genre == null ? null : genre.getName(),
                track.getUnitPrice());
    }
}
