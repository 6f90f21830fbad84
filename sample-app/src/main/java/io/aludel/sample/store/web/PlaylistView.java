package io.aludel.sample.store.web;

import io.aludel.sample.store.model.Playlist;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A playlist with its tracks, as programs see it. */
record PlaylistView(@Nullable Integer id, @Nullable String name, List<TrackView> tracks) {

    static PlaylistView of(Playlist playlist) {
        return new PlaylistView(
                playlist.getId(),
                playlist.getName(),
                playlist.getTracks().stream().map(TrackView::of).toList());
    }
}
