package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.DuplicateKeyException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Author_;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.mapping.zoo.Locker;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;
import java.util.UUID;

/** When a session flushes without being asked. */
@Mapped({Author.class, Post.class, Comment.class, Tag.class, Profile.class, Locker.class})
class AutoflushTests {
    private static final String COUNT = "SELECT count(*) FROM tag";

    private static Author persistent(Session session) {
        Author author = new Author("Octavia");
        session.add(author);
        session.commit();
        return author;
    }

    private static void pending(Session session) {
        session.add(new Tag("t"));
    }

    @EachDialect
    void statementsOfEveryKindFlushFirst(Session session, SqlExpectations sql) {
        pending(session);
        sql.during(() -> session.scalars(SQL.select(Author_.name)).all())
                .expect(insert("tag").values("t"), select("author"));
        pending(session);
        sql.during(() -> session.execute(
                        SQL.update(Author.class).where(Author_.name.eq("x")).set(Author_.name, "y")))
                .expectCount(2);
        pending(session);
        sql.during(() -> session.execute(SQL.text("UPDATE tag SET name = 'u'")))
                .expect(insert("tag").values("t"), sql("UPDATE tag SET name = 'u'"));
    }

    @EachDialect
    void whateverIsLoadedLaterFlushesFirst(Session session, SqlExpectations sql) {
        Author author = persistent(session);
        pending(session);
        sql.during(author::getName).expect(insert("tag").values("t"), select("author"));
        pending(session);
        sql.during(() -> author.getPosts().size()).expect(insert("tag").values("t"), select("post"));
        pending(session);
        sql.during(() -> session.refresh(author)).expect(insert("tag").values("t"), select("author"));
        pending(session);
        sql.during(() -> session.get(Author.class, 99)).expect(insert("tag").values("t"), select("author"));
    }

    @EachDialect
    void aDeferredColumnFlushesFirst(Session session, SqlExpectations sql) {
        Locker locker = new Locker();
        locker.setId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
        session.add(locker);
        session.commit();
        session.expungeAll();
        Locker loaded = session.getOne(Locker.class, locker.getId());
        pending(session);
        sql.clear();
        sql.during(loaded::getNotes).expect(insert("tag").values("t"), select("locker"));
    }

    @EachDialect
    void mergingFlushesOnceAtItsStart(Session session, SqlExpectations sql) {
        Author detached = new Author("Ursula");
        detached.setId(50);
        Post post = new Post("dawn");
        post.setId(60);
        detached.getPosts().add(post);
        pending(session);
        sql.clear();
        session.merge(detached);
        assertThat(sql.recorded().statements().get(0).sql()).startsWith("INSERT INTO tag");
        assertThat(sql.recorded().statements())
                .filteredOn(statement -> "INSERT".equals(statement.verb()))
                .hasSize(1);
        assertThat(session.newObjects()).hasSize(2);
    }

    @EachDialect
    void whatAsksNoDatabaseOrTheConnectionItselfFlushesNothing(Session session, SqlExpectations sql) {
        Author author = persistent(session);
        author.getName();
        pending(session);
        sql.during(() -> session.get(Author.class, author.getId())).expectNone();
        sql.during(() -> session.connection().execute(SQL.text("UPDATE tag SET name = 'u'")))
                .expect(sql("UPDATE tag SET name = 'u'"));
        sql.during(() -> session.noAutoflush(() -> author.getPosts().size())).expect(select("post"));
        assertThat(session.newObjects()).hasSize(1);
    }

    @EachDialect
    void commitAndSavepointsFlushWhereAutoflushIsOff(
            SessionMaker sessions, SqlExpectations sql, TestDatabase database) {
        try (Session session = sessions.autoflush(false).open()) {
            pending(session);
            sql.during(() -> session.scalars(SQL.select(Author_.name)).all()).expect(select("author"));
            try (SessionTransaction savepoint = session.beginNested()) {
                assertThat(session.newObjects()).isEmpty();
                pending(session);
                savepoint.commit();
            }
            assertThat(session.newObjects()).isEmpty();
            pending(session);
            session.noAutoflush(session::commit);
        }
        assertThat(database.rows(COUNT)).hasToString("[[3]]");
    }

    @EachDialect
    void aFailureTellsThatTheFlushRanByItself(Session session) {
        session.add(new Post("same"));
        session.flush();
        session.add(new Post("same"));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> session.scalars(SQL.select(Author_.name)).all())
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(note -> assertThat(note)
                                .hasMessageContaining("by itself")
                                .hasMessageContaining("noAutoflush")));
        assertThat(session.isActive()).isFalse();
        assertThatExceptionOfType(PendingRollbackException.class)
                .isThrownBy(() -> session.get(Post.class, 1))
                .withMessageContaining("rollback()")
                .withCauseInstanceOf(DuplicateKeyException.class);
        session.rollback();
        assertThat(session.scalars(SQL.select(Author_.name)).all()).isEmpty();
    }

    @EachDialect
    void changesMadeBeforeTheRollbackOfAFailedFlushAreRefused(Session session) {
        Author author = persistent(session);
        author.getName();
        session.add(new Post("same"));
        session.add(new Post("same"));
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(session::flush);
        assertThatExceptionOfType(PendingRollbackException.class).isThrownBy(() -> author.setName("lost"));
        assertThatExceptionOfType(PendingRollbackException.class).isThrownBy(() -> session.add(new Tag("lost")));
        session.rollback();
        assertThat(author.getName()).isEqualTo("Octavia");
    }

    @EachDialect
    void aFlushWritesEverything(Session session, SqlExpectations sql) {
        Author author = persistent(session);
        Author other = persistent(session);
        other.getProfile();
        other.getPosts().size();
        author.setName("Ursula");
        session.delete(other);
        pending(session);
        session.flush();
        assertThat(session.newObjects()).isEmpty();
        assertThat(session.dirty()).isEmpty();
        assertThat(session.deleted()).isEmpty();
        assertThat(session.contains(other)).isFalse();
    }

    @EachDialect
    void aFlushEditsNoCollection(Session session) {
        Post post = new Post("kindred");
        Tag tag = new Tag("novel");
        post.getTags().add(tag);
        session.add(post);
        session.commit();
        post.getTags().size();
        session.delete(tag);
        session.flush();
        assertThat(post.getTags()).containsExactly(tag);
        session.expire(post);
        assertThat(post.getTags()).isEmpty();
    }

    @EachDialect
    void aForeignKeySetByHandDoesNotMoveTheReference(Session session) {
        Author octavia = persistent(session);
        Author ursula = persistent(session);
        Post post = new Post("kindred");
        post.setAuthor(octavia);
        session.add(post);
        session.flush();
        post.setAuthorId(ursula.getId());
        session.flush();
        assertThat(post.getAuthor()).isSameAs(octavia);
        session.commit();
        assertThat(post.getAuthor()).isSameAs(ursula);
    }

    @EachDialect
    void aKeyThatTheDatabaseHasAlreadyIsItsToRefuse(Session session, TestDatabase database) {
        database.run("INSERT INTO author (id, name) VALUES (7, 'there')");
        Author author = new Author("Octavia");
        author.setId(7);
        session.add(author);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_KEY));
        session.rollback();
        assertThat(session.scalars(SQL.select(Author.class)).all())
                .extracting(Author::getName)
                .isEqualTo(List.of("there"));
    }
}
