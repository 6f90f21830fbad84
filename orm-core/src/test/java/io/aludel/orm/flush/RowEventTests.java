package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionEvents;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.ArrayList;
import java.util.List;

@Mapped({Author.class, Post.class, Comment.class, Tag.class, Profile.class})
class RowEventTests {
    private static List<String> hear(SessionMaker sessions) {
        List<String> heard = new ArrayList<>();
        SessionEvents events = sessions.events();
        events.beforeInsert(Post.class, (mapping, connection, post) -> heard.add("before insert " + post.getSlug()));
        events.afterInsert(Post.class, (mapping, connection, post) -> heard.add("after insert " + post.getId()));
        events.beforeUpdate(Post.class, (mapping, connection, post) -> heard.add("before update " + post.getSlug()));
        events.afterUpdate(Post.class, (mapping, connection, post) -> heard.add("after update " + post.getSlug()));
        events.beforeDelete(Post.class, (mapping, connection, post) -> heard.add("before delete " + post.getId()));
        events.afterDelete(Post.class, (mapping, connection, post) -> heard.add("after delete " + post.getId()));
        return heard;
    }

    @EachDialect
    void allAreToldBeforeTheFirstStatementAndAfterTheLast(SessionMaker sessions, Session session) {
        List<String> heard = hear(sessions);
        Post old = new Post("old");
        session.add(old);
        session.flush();
        heard.clear();
        old.setSlug("older");
        session.addAll(List.of(new Post("a"), new Post("b")));
        session.flush();
        assertThat(heard)
                .containsExactly(
                        "before insert a",
                        "before insert b",
                        "before update older",
                        "after insert 2",
                        "after insert 3",
                        "after update older");
        heard.clear();
        session.delete(old);
        session.flush();
        assertThat(heard).containsExactly("before delete 1", "after delete 1");
    }

    @EachDialect
    void updatesWithoutNetChangeAreTold(SessionMaker sessions, Session session, SqlExpectations sql) {
        List<String> heard = hear(sessions);
        Post post = new Post("a");
        session.add(post);
        session.flush();
        heard.clear();
        post.setSlug("b");
        post.setSlug("a");
        sql.during(session::flush).expectNone();
        assertThat(heard).containsExactly("before update a", "after update a");
    }

    @EachDialect
    void columnsSetBeforeTheRowIsWrittenGoWithIt(SessionMaker sessions, Session session, SqlExpectations sql) {
        sessions.events().beforeInsert(Post.class, (mapping, connection, post) -> post.setSlug("new"));
        sessions.events().beforeUpdate(Post.class, (mapping, connection, post) -> post.setSlug("changed"));
        Post post = new Post(null);
        session.add(post);
        sql.during(session::flush).expect(insert("post").values("new", null));
        post.setAuthorId(null);
        post.getTags().add(new Tag("sf"));
        sql.during(session::flush)
                .expect(
                        update("post").values("changed", 1),
                        insert("tag").values("sf"),
                        insert("post_tag").values(1, 1));
        assertThat(session.dirty()).isEmpty();
    }

    @EachDialect
    void theForeignKeyIsThereBeforeTheInsert(SessionMaker sessions, Session session) {
        List<Integer> keys = new ArrayList<>();
        sessions.events().beforeInsert(Post.class, (mapping, connection, post) -> keys.add(post.getAuthorId()));
        Author author = new Author("Octavia");
        author.getPosts().add(new Post("kindred"));
        session.add(author);
        session.flush();
        assertThat(keys).containsExactly(1);
    }

    @EachDialect
    void sqlOfAListenerRunsInTheTransaction(SessionMaker sessions, Session session, SqlExpectations sql) {
        sessions.events()
                .afterInsert(
                        Author.class,
                        (mapping, connection, author) ->
                                connection.update("INSERT INTO tag (name) VALUES (?)", author.getName()));
        session.add(new Author("Octavia"));
        sql.during(session::flush)
                .expect(insert("author").values("Octavia"), insert("tag").values("Octavia"));
    }

    @EachDialect
    void nothingCanBeTakenOutOfARelationship(SessionMaker sessions, Session session) {
        sessions.events()
                .afterUpdate(
                        Post.class,
                        (mapping, connection, post) -> post.getTags().clear());
        Post post = new Post("kindred");
        post.getTags().add(new Tag("sf"));
        session.add(post);
        session.flush();
        post.setSlug("dawn");
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Post.tags")
                .withMessageContaining("after update")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CHANGE_IN_LISTENER));
    }

    @EachDialect
    void nothingCanBeAddedOrDeleted(SessionMaker sessions, Session session) {
        sessions.events().beforeInsert(Author.class, (mapping, connection, author) -> session.add(new Tag("late")));
        session.add(new Author("Octavia"));
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Tag#new")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CHANGE_IN_LISTENER));
    }

    @EachDialect
    void relationshipsCannotBeChanged(SessionMaker sessions, Session session) {
        sessions.events()
                .afterInsert(
                        Post.class,
                        (mapping, connection, post) -> post.getTags().add(new Tag("late")));
        session.add(new Post("kindred"));
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Tag#new")
                .withMessageContaining("beforeFlush")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CHANGE_IN_LISTENER));
    }
}
