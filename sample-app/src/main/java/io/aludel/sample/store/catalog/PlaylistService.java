package io.aludel.sample.store.catalog;

import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.session.Session;
import io.aludel.sample.store.NotFoundException;
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

    /** One playlist with its tracks and their albums. */
    @Transactional(readOnly = true)
    public Playlist playlist(int id) {
        return session.scalars(select(Playlist.class)
                        .where(Playlist_.id.eq(id))
                        .options(selectinLoad(Playlist_.tracks).selectinLoad(Track_.album)))
                .oneOrNone()
                .orElseThrow(() -> new NotFoundException("playlist", id));
    }

    public Playlist create(String name) {
        Playlist playlist = new Playlist(name);
        session.add(playlist);
        return playlist;
    }

    public void add(int playlistId, int trackId) {
        Track track = session.find(Track.class, trackId).orElseThrow(() -> new NotFoundException("track", trackId));
        playlist(playlistId).getTracks().add(track);
    }

    public void remove(int playlistId, int trackId) {
        playlist(playlistId).getTracks().removeIf(track -> track.getId() != null && track.getId() == trackId);
    }
}
