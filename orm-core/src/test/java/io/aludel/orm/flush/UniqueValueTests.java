package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.league.Place;
import io.aludel.orm.flush.league.Player;
import io.aludel.orm.flush.league.Team;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;

@Mapped({Place.class, Team.class, Player.class, Author.class, Post.class, Comment.class, Tag.class, Profile.class})
class UniqueValueTests {
    private static <T> T saved(Session session, T entity) {
        session.add(entity);
        session.flush();
        return entity;
    }

    @EachDialect
    void aDeleteThatFreesAValueComesBeforeTheInsertThatTakesIt(Session session, SqlExpectations sql) {
        Post old = new Post("kindred");
        old.getComments().add(new Comment("first!"));
        old.getTags().add(new Tag("sf"));
        saved(session, old);
        session.delete(old);
        session.add(new Post("kindred"));
        session.add(new Post("dawn"));
        sql.during(session::flush)
                .expect(
                        delete("post_tag").values(1, 1),
                        insert("post").values("dawn", null),
                        delete("comment").values(1),
                        delete("post").values(1),
                        insert("post").values("kindred", null));
    }

    @EachDialect
    void anUpdateThatFreesAValueComesFirst(Session session, SqlExpectations sql) {
        Place first = saved(session, new Place(1, 1));
        Place second = saved(session, new Place(2, 2));
        first.setNumber(2);
        second.setNumber(3);
        sql.during(session::flush)
                .expect(update("place").values(3, 2), update("place").values(2, 1));
    }

    @EachDialect
    void anInsertTakesWhatAnUpdateFreesAsUsual(Session session, SqlExpectations sql) {
        Place first = saved(session, new Place(1, 1));
        first.setNumber(7);
        session.add(new Place(1, 2));
        sql.during(session::flush)
                .expect(update("place").values(7, 1), insert("place").values(1, 2));
    }

    @EachDialect
    void aRowLetsGoOfADeletedOneThoughItsReferenceIsWrittenLast(Session session, SqlExpectations sql) {
        Place first = saved(session, new Place(1, 1));
        Place second = saved(session, new Place(2, 2));
        Team team = new Team("red");
        Player ann = new Player("Ann");
        Player bob = new Player("Bob");
        team.setCaptain(ann);
        session.addAll(List.of(team, ann, bob));
        session.flush();
        first.setNumber(2);
        second.setNumber(1);
        team.setCaptain(bob);
        session.delete(ann);
        sql.during(session::flush)
                .expect(
                        update("team").values(null, 1),
                        update("place").values(null, 2),
                        update("place").values(2, 1),
                        update("place").values(1, 2),
                        delete("player").values(1),
                        update("team").values(2, 1));
    }

    @EachDialect
    void valuesAreExchangedByWayOfNull(Session session, SqlExpectations sql) {
        Place first = saved(session, new Place(1, 1));
        Place second = saved(session, new Place(2, 2));
        first.setNumber(2);
        second.setNumber(1);
        sql.during(session::flush).expectCount(3);
        session.commit();
        assertThat(first.getNumber()).isEqualTo(2);
        assertThat(second.getNumber()).isEqualTo(1);
    }

    @EachDialect
    void valuesThatCannotBeNullAreNotExchanged(Session session, SqlExpectations sql) {
        Place first = saved(session, new Place(1, 1));
        Place second = saved(session, new Place(2, 2));
        first.setRank(2);
        second.setRank(1);
        sql.during(() -> assertThatExceptionOfType(OrmException.class)
                        .isThrownBy(session::flush)
                        .withMessageContaining("Place#1")
                        .withMessageContaining("place.rank")
                        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNIQUE_SWAP)))
                .expectNone();
    }

    @EachDialect
    void aReplacedOneToOneIsDeletedFirst(Session session, SqlExpectations sql) {
        Author author = new Author("Octavia");
        author.setProfile(new Profile("old"));
        saved(session, author);
        author.setProfile(new Profile("new"));
        sql.during(session::flush)
                .expect(delete("profile").values(1), insert("profile").values("new", 1));
    }
}
