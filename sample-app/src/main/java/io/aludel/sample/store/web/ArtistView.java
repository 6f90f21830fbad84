package io.aludel.sample.store.web;

import io.aludel.sample.store.model.Album;
import io.aludel.sample.store.model.Artist;
import io.aludel.sample.store.model.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An artist with everything on record, as programs see it. */
record ArtistView(@Nullable Integer id, @Nullable String name, List<AlbumView> albums) {

    /** An album with the names of its tracks. */
    record AlbumView(@Nullable Integer id, String title, List<String> tracks) {
        static AlbumView of(Album album) {
            return new AlbumView(
                    album.getId(),
                    album.getTitle(),
                    album.getTracks().stream().map(Track::getName).toList());
        }
    }

    static ArtistView of(Artist artist) {
        return new ArtistView(
                artist.getId(),
                artist.getName(),
                artist.getAlbums().stream().map(AlbumView::of).toList());
    }
}
