package io.aludel.sample.store.catalog;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.session.Session;
import io.aludel.sample.store.NotFoundException;
import io.aludel.sample.store.model.Album_;
import io.aludel.sample.store.model.Playlist;
import io.aludel.sample.store.model.Playlist_;
import io.aludel.sample.store.model.Track;
import io.aludel.sample.store.model.Track_;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps playlists. Membership is a plain set of tracks; the association rows follow it. */
@Service
@Transactional
public class PlaylistService {
    private final Session session;

    PlaylistService(Session session) {
        this.session = session;
    }

    @Transactional(readOnly = true)
    public List<PlaylistLine> all() {
        return session.execute(select(Playlist_.id, Playlist_.name, count(Track_.id))
                        .outerJoin(Playlist_.tracks)
                        .groupBy(Playlist_.id, Playlist_.name)
                        .orderBy(Playlist_.name, Playlist_.id))
                .map(row -> row.map(PlaylistLine::new))
                .all();
    }

    /** One playlist with its tracks, their albums, artists and genres, in two statements. */
    @Transactional(readOnly = true)
    public Playlist playlist(int id) {
        return session.find(
                        Playlist.class,
                        id,
                        selectinLoad(Playlist_.tracks)
                                .options(joinedLoad(Track_.album).joinedLoad(Album_.artist), joinedLoad(Track_.genre)))
                .orElseThrow(() -> new NotFoundException("playlist", id));
    }

    public Playlist create(String name) {
        Playlist playlist = new Playlist(name);
        session.add(playlist);
        return playlist;
    }

    public void add(int playlistId, int trackId) {
        Track track = track(trackId);
        find(playlistId).getTracks().add(track);
    }

    public void remove(int playlistId, int trackId) {
        Track track = track(trackId);
        find(playlistId).getTracks().remove(track);
    }

    private Playlist find(int id) {
        return session.find(Playlist.class, id).orElseThrow(() -> new NotFoundException("playlist", id));
    }

    private Track track(int id) {
        return session.find(Track.class, id).orElseThrow(() -> new NotFoundException("track", id));
    }
}
