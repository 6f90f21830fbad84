package io.aludel.sample.store.catalog;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.lower;
import static io.aludel.orm.sql.SQL.or;
import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.session.Session;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.StringExpression;
import io.aludel.sample.store.NotFoundException;
import io.aludel.sample.store.model.Album_;
import io.aludel.sample.store.model.Artist;
import io.aludel.sample.store.model.Artist_;
import io.aludel.sample.store.model.Track;
import io.aludel.sample.store.model.Track_;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds artists, albums and tracks. */
@Service
@Transactional(readOnly = true)
public class CatalogService {
    private static final int PAGE_SIZE = 25;

    private final Session session;

    CatalogService(Session session) {
        this.session = session;
    }

    /** The tracks whose name, album or artist contains {@code words}, with album, artist and genre loaded. */
    public Page<Track> tracks(String words, int page) {
        BooleanExpression found = or(
                contains(Track_.name, words), contains(Album_.title, words), contains(Artist_.name, words));
        Select<Track> tracks = select(Track.class)
                .outerJoin(Track_.album)
                .outerJoin(Album_.artist)
                .where(found)
                .options(selectinLoad(Track_.album).joinedLoad(Album_.artist), selectinLoad(Track_.genre))
                .orderBy(Track_.name, Track_.id)
                .limit(PAGE_SIZE)
                .offset(Page.offset(page, PAGE_SIZE));
        Long total = session.scalar(select(count(Track_.id))
                .outerJoin(Track_.album)
                .outerJoin(Album_.artist)
                .where(found));
        return new Page<>(session.scalars(tracks).all(), page, PAGE_SIZE, total);
    }

    /** The artists whose name contains {@code words}, each with the number of its albums, in one statement. */
    public Page<ArtistLine> artists(String words, int page) {
        List<ArtistLine> lines = session.execute(select(Artist_.id, Artist_.name, count(Album_.id))
                        .outerJoin(Artist_.albums)
                        .where(contains(Artist_.name, words))
                        .groupBy(Artist_.id, Artist_.name)
                        .orderBy(Artist_.name, Artist_.id)
                        .limit(PAGE_SIZE)
                        .offset(Page.offset(page, PAGE_SIZE)))
                .map(row -> row.map(ArtistLine::new))
                .all();
        Long total = session.scalar(select(count(Artist_.id)).where(contains(Artist_.name, words)));
        return new Page<>(lines, page, PAGE_SIZE, total);
    }

    /** One artist with all albums and their tracks, in three statements. */
    public Artist artist(int id) {
        return session.scalars(select(Artist.class)
                        .where(Artist_.id.eq(id))
                        .options(selectinLoad(Artist_.albums).selectinLoad(Album_.tracks)))
                .oneOrNone()
                .orElseThrow(() -> new NotFoundException("artist", id));
    }

    /** The tracks with these numbers, in no particular order. */
    public List<Track> tracks(Collection<Integer> ids) {
        return session.scalars(select(Track.class).where(Track_.id.in(ids)).options(joinedLoad(Track_.album)))
                .all();
    }

    private static BooleanExpression contains(StringExpression text, String words) {
        return lower(text).contains(words.toLowerCase(Locale.ROOT));
    }
}
