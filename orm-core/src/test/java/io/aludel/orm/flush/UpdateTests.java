package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.flush.billing.Document;
import io.aludel.orm.flush.billing.Invoice;
import io.aludel.orm.flush.billing.Line;
import io.aludel.orm.flush.billing.Note;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

@Mapped({
    Author.class,
    Post.class,
    Comment.class,
    Tag.class,
    Profile.class,
    Invoice.class,
    Line.class,
    Note.class,
    Document.class
})
class UpdateTests {
    private static <T> T saved(Session session, T entity) {
        session.add(entity);
        session.flush();
        return entity;
    }

    @EachDialect
    void onlyChangedColumnsAreSet(Session session, SqlExpectations sql) {
        Post post = saved(session, new Post("kindred"));
        sql.clear();
        post.setSlug("dawn");
        sql.during(session::flush).expect(update("post").values("dawn", 1));
        sql.during(session::flush).expectNone();
    }

    @EachDialect
    void whatComesToNothingIsNotWritten(Session session, SqlExpectations sql) {
        Post post = saved(session, new Post("kindred"));
        post.setSlug("dawn");
        post.setSlug("kindred");
        sql.during(session::flush).expectNone();
        assertThat(session.dirty()).isEmpty();
    }

    @EachDialect
    void aValueSetOverAnExpiredOneIsWrittenWithoutLoading(Session session, SqlExpectations sql) {
        Post post = saved(session, new Post("kindred"));
        session.commit();
        post.setSlug("kindred");
        sql.during(session::flush).expect(update("post").values("kindred", 1));
    }

    @EachDialect
    void rowsAreUpdatedByKeyAndBeforeInserts(Session session, SqlExpectations sql) {
        Post first = saved(session, new Post("a"));
        Post second = saved(session, new Post("b"));
        second.setSlug("bb");
        session.add(new Post("c"));
        first.setSlug("aa");
        sql.during(session::flush)
                .expect(
                        update("post").values("aa", 1).values("bb", 2),
                        insert("post").values("c", null));
    }

    @EachDialect
    void movingBetweenParentsIsOneUpdate(Session session, SqlExpectations sql) {
        Author octavia = saved(session, new Author("Octavia"));
        Author ursula = saved(session, new Author("Ursula"));
        Post post = new Post("kindred");
        octavia.getPosts().add(post);
        session.flush();
        sql.clear();

        octavia.getPosts().remove(post);
        ursula.getPosts().add(post);
        sql.during(session::flush).expect(update("post").values(2, 1));
        assertThat(post.getAuthorId()).isEqualTo(2);
    }

    @EachDialect
    void aChildTakenOutLosesItsForeignKey(Session session, SqlExpectations sql) {
        Author octavia = new Author("Octavia");
        octavia.getPosts().add(new Post("kindred"));
        octavia.getPosts().add(new Post("dawn"));
        saved(session, octavia);
        List<Post> posts = List.copyOf(octavia.getPosts());
        octavia.getPosts().clear();
        sql.during(session::flush).expect(update("post").values(null, 1).values(null, 2));
        assertThat(posts).extracting(Post::getAuthorId).containsOnlyNulls();
    }

    @EachDialect
    void aReferenceSetToNullClearsAForeignKeySetByHand(Session session, SqlExpectations sql) {
        Author octavia = new Author("Octavia");
        Post post = new Post("kindred");
        octavia.getPosts().add(post);
        saved(session, octavia);
        post.setAuthor(null);
        post.setAuthorId(1);
        sql.during(session::flush).expect(update("post").values(null, 1));
    }

    @EachDialect
    void aForeignKeySetByHandIsWritten(Session session, SqlExpectations sql) {
        saved(session, new Author("Octavia"));
        Post post = saved(session, new Post("kindred"));
        post.setAuthorId(1);
        sql.during(session::flush).expect(update("post").values(1, 1));
    }

    @EachDialect
    void aParentThatIsRequiredCannotBeLost(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        Comment comment = new Comment("first!");
        post.getComments().add(comment);
        saved(session, post);
        sql.clear();
        comment.setPost(null);
        // Out of a delete-orphan parent, it is deleted.
        sql.during(session::flush)
                .expect(io.aludel.orm.engine.ExpectedSql.delete("comment").values(1));
    }

    @EachDialect
    void aNewParentIsInsertedBeforeTheChildIsMoved(Session session, SqlExpectations sql) {
        Post post = saved(session, new Post("kindred"));
        post.setAuthor(new Author("Octavia"));
        sql.during(session::flush)
                .expect(insert("author").values("Octavia"), update("post").values(1, 1));
    }

    @EachDialect
    void oneToOneIsExchanged(Session session, SqlExpectations sql, TestDatabase database) {
        Author author = new Author("Octavia");
        author.setProfile(new Profile("old"));
        saved(session, author);
        author.setProfile(new Profile("new"));
        session.commit();
        assertThat(database.rows("SELECT text, author_id FROM profile")).containsExactly(List.of("new", 1));
    }

    @EachDialect
    void theVersionIsCheckedAndAdvanced(SessionMaker sessions, Session session, SqlExpectations sql) {
        Document document = saved(session, new Document("deed"));
        session.commit();
        var before = document.getChanged();
        document.setTitle("will");
        session.flush();
        assertThat(document.getChanged()).isAfter(before);
        session.rollback();

        document.getTitle();
        sessions.inTransaction(other -> other.getOne(Document.class, 1L).setTitle("theirs"));
        document.setTitle("mine");
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Document#1")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STALE_ROW));
        session.rollback();
        assertThat(document.getTitle()).isEqualTo("theirs");
    }

    @EachDialect
    void aRowThatIsGoneIsNoticed(Session session, TestDatabase database) {
        Post post = saved(session, new Post("kindred"));
        session.commit();
        database.run("DELETE FROM post");
        post.setSlug("dawn");
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Post#1");
    }

    private static List<Post> posts(Session session, int count) {
        List<Post> posts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            posts.add(new Post("post " + i));
        }
        session.addAll(posts);
        session.flush();
        return posts;
    }

    @EachDialect
    void oneOfManyRowsThatIsGoneIsNamed(Session session, TestDatabase database) {
        List<Post> posts = posts(session, 45);
        session.commit();
        posts.forEach(Post::getSlug);
        database.run("DELETE FROM post WHERE id = 27");
        posts.forEach(post -> post.setSlug("new " + post.getId()));
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Post#27");
        session.rollback();
        assertThat(database.rows("SELECT COUNT(*) FROM post WHERE slug LIKE 'new%'"))
                .containsExactly(List.of(0L));
    }

    @EachDialect
    void manyRowsExchangeUniqueValues(Session session, TestDatabase database) {
        List<Post> posts = posts(session, 45);
        for (int i = 0; i < 45; i++) {
            posts.get(i).setSlug("post " + (45 - i));
        }
        session.commit();
        assertThat(database.rows("SELECT slug FROM post WHERE id IN (1, 22, 23, 45) ORDER BY id"))
                .containsExactly(List.of("post 45"), List.of("post 24"), List.of("post 23"), List.of("post 1"));
    }

    @EachDialect
    void expressionsGoWithEveryUpdate(Session session, SqlExpectations sql) {
        Document document = saved(session, new Document("deed"));
        session.commit();
        document.getTitle();
        document.setTitle("will");
        document.setOnce("never updated");
        sql.during(session::flush)
                .expect("UPDATE document SET title = ?, changed = ?, touches = 1 + 1 WHERE document.id = ?"
                        + " AND document.changed = ?");
        assertThat(document.getTouches()).isEqualTo(2);
        document.setTouches(10);
        session.flush();
        assertThat(document.getTouches()).isEqualTo(10);
    }

    @EachDialect
    void unchangedObjectsCostNothing(Session session, SqlExpectations sql) {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            posts.add(saved(session, new Post("post " + i)));
        }
        session.commit();
        sql.during(session::flush).expectLog();
    }

    @EachDialect
    void flushInAFlushIsRefused(SessionMaker sessions) {
        sessions.events().beforeInsert(Author.class, (mapping, connection, author) -> {
            try (Session other = sessions.open()) {
                other.flush();
            }
        });
        try (Session session = sessions.open()) {
            sessions.events().beforeUpdate(Author.class, (mapping, connection, author) -> session.flush());
            Author author = saved(session, new Author("Octavia"));
            author.setName("Ursula");
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(session::flush)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FLUSH_IN_FLUSH));
        }
    }
}
