package io.aludel.sample.store.web;

import io.aludel.sample.store.catalog.ArtistLine;
import io.aludel.sample.store.catalog.CatalogService;
import io.aludel.sample.store.catalog.Page;
import io.aludel.sample.store.catalog.PlaylistLine;
import io.aludel.sample.store.catalog.PlaylistService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the store sells, for programs. Answers are records made of entities, so writing them as JSON loads nothing. */
@RestController
@RequestMapping("/api")
class CatalogApi {
    private final CatalogService catalog;
    private final PlaylistService playlists;

    CatalogApi(CatalogService catalog, PlaylistService playlists) {
        this.catalog = catalog;
        this.playlists = playlists;
    }

    record NewPlaylist(@NotBlank @Size(max = 120) String name) {}

    @GetMapping("/tracks")
    Page<TrackView> tracks(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") @Positive int page) {
        return catalog.tracks(q, page).map(TrackView::of);
    }

    @GetMapping("/artists")
    Page<ArtistLine> artists(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") @Positive int page) {
        return catalog.artists(q, page);
    }

    @GetMapping("/artists/{id}")
    ArtistView artist(@PathVariable int id) {
        return ArtistView.of(catalog.artist(id));
    }

    @GetMapping("/playlists")
    List<PlaylistLine> playlists() {
        return playlists.all();
    }

    @GetMapping("/playlists/{id}")
    PlaylistView playlist(@PathVariable int id) {
        return PlaylistView.of(playlists.playlist(id));
    }

    @PostMapping("/playlists")
    @ResponseStatus(HttpStatus.CREATED)
    PlaylistView create(@Valid @RequestBody NewPlaylist playlist) {
        return PlaylistView.of(playlists.create(playlist.name()));
    }

    @PutMapping("/playlists/{id}/tracks/{track}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable int id, @PathVariable int track) {
        playlists.add(id, track);
    }

    @DeleteMapping("/playlists/{id}/tracks/{track}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable int id, @PathVariable int track) {
        playlists.remove(id, track);
    }
}
