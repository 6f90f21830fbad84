package io.aludel.sample.store.catalog;

import static io.aludel.orm.mapping.Loading.containsEager;
import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.sample.store.catalog.Search.search;

import io.aludel.orm.session.Session;
import io.aludel.orm.sql.Select;
import io.aludel.sample.store.NotFoundException;
import io.aludel.sample.store.model.Album_;
import io.aludel.sample.store.model.Artist;
import io.aludel.sample.store.model.Artist_;
import io.aludel.sample.store.model.Track;
import io.aludel.sample.store.model.Track_;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds artists, albums and tracks. */
@Service
@Transactional(readOnly = true)
public class CatalogService {
    private final Session session;

    CatalogService(Session session) {
        this.session = session;
    }

    /**
     * The tracks whose name, album or artist contains {@code words}, with album, artist and genre loaded: the joins that the
     * search needs anyway also fill the objects.
     */
    public Page<Track> tracks(String words, int page) {
        Select<Track> all = select(Track.class).outerJoin(Track_.album).outerJoin(Album_.artist);
        Select<Track> found = search(all, words, Track_.name, Album_.title, Artist_.name);
        Select<Track> shown = found.options(
                        containsEager(Track_.album).containsEager(Album_.artist), joinedLoad(Track_.genre))
                .orderBy(Track_.name, Track_.id);
        Long total = session.scalar(found.only(count(Track_.id)));
        return new Page<>(session.scalars(Page.of(shown, page)).all(), page, total);
    }

    /** The artists whose name contains {@code words}, each with the number of its albums, in one statement. */
    public Page<ArtistLine> artists(String words, int page) {
        var lines = select(Artist_.id, Artist_.name, count(Album_.id))
                .outerJoin(Artist_.albums)
                .groupBy(Artist_.id, Artist_.name)
                .orderBy(Artist_.name, Artist_.id);
        List<ArtistLine> content = session.execute(Page.of(search(lines, words, Artist_.name), page))
                .map(row -> row.map(ArtistLine::new))
                .all();
        Long total = session.scalar(search(select(count(Artist_.id)), words, Artist_.name));
        return new Page<>(content, page, total);
    }

    /** One artist with all albums and their tracks, in three statements. */
    public Artist artist(int id) {
        return session.find(Artist.class, id, selectinLoad(Artist_.albums).selectinLoad(Album_.tracks))
                .orElseThrow(() -> new NotFoundException("artist", id));
    }

    /** The tracks with these numbers, in no particular order. */
    public List<Track> tracks(Collection<Integer> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return session.scalars(select(Track.class).where(Track_.id.in(ids))).all();
    }
}
