package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.DetachedException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.NoResultException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.mixed.Clerk;
import io.aludel.orm.flush.mixed.Desk;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Post_;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.flush.press.Tag_;
import io.aludel.orm.session.GetOptions;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What objects are to a session, and what the session answers about them. */
@Mapped({Author.class, Post.class, Comment.class, Tag.class, Profile.class, Desk.class, Clerk.class})
class ObjectStateTests {
    private static Tag saved(Session session, String name) {
        Tag tag = new Tag(name);
        session.add(tag);
        session.commit();
        return tag;
    }

    private static void refused(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(work)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @EachDialect
    void everyUseBeginsATransaction(SessionMaker sessions, Session session) {
        Tag tag = saved(session, "a");
        assertThat(session.inTransaction()).isFalse();
        tag.setName("b");
        assertThat(session.inTransaction()).isTrue();
        session.commit();
        tag.getName();
        assertThat(session.inTransaction()).isTrue();
        session.rollback();
        session.delete(tag);
        assertThat(session.inTransaction()).isTrue();
        session.rollback();
        session.scalars(SQL.select(Tag_.name)).all();
        assertThat(session.inTransaction()).isTrue();
        refused(ErrorCode.TRANSACTION_BEGUN, session::begin);
    }

    @EachDialect
    void commitAndRollbackWithoutTransactionReachNoDatabase(
            SessionMaker sessions, Session session, SqlExpectations sql) {
        int[] commits = {0};
        sessions.events().afterCommit(each -> commits[0]++);
        sql.during(session::commit).expectLog();
        sql.during(session::rollback).expectLog();
        assertThat(commits).containsExactly(1);
    }

    @EachDialect
    void aBlockRollsBackWhatWasNotCommitted(SessionMaker sessions, Session session, TestDatabase database) {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> {
            try (SessionTransaction transaction = session.begin()) {
                session.add(new Tag("lost"));
                session.flush();
                throw new IllegalStateException("no");
            }
        });
        try (SessionTransaction transaction = session.begin()) {
            session.add(new Tag("kept"));
            transaction.commit();
        }
        assertThat(database.rows("SELECT name FROM tag")).containsExactly(List.of("kept"));
    }

    @EachDialect
    void goesThroughItsStates(SessionMaker sessions, Session session) {
        Tag tag = new Tag("a");
        assertThat(session.contains(tag)).isFalse();
        session.add(tag);
        assertThat(session.newObjects()).containsExactly(tag);
        session.flush();
        assertThat(session.newObjects()).isEmpty();
        assertThat(session.identityMap()).containsExactly(tag);
        session.delete(tag);
        assertThat(session.contains(tag)).isTrue();
        assertThat(session.deleted()).containsExactly(tag);
        session.flush();
        assertThat(session.contains(tag)).isFalse();
        assertThat(session.deleted()).isEmpty();
        refused(ErrorCode.OBJECT_WAS_DELETED, () -> session.add(tag));
        session.rollback();
        assertThat(session.contains(tag)).isFalse();
        session.add(tag);
        session.commit();
        assertThat(session.contains(tag)).isTrue();
    }

    @EachDialect
    void expungingMakesPendingTransientAndPersistentDetached(Session session, SessionMaker sessions) {
        Tag pending = new Tag("a");
        session.add(pending);
        session.expunge(pending);
        assertThat(session.contains(pending)).isFalse();
        session.add(pending);
        session.flush();
        session.expunge(pending);
        pending.setName("b");
        session.add(pending);
        assertThat(session.dirty()).containsExactly(pending);
        session.commit();
        refused(ErrorCode.NOT_PERSISTENT, () -> session.expunge(new Tag("c")));
    }

    @EachDialect
    void closingDetachesWhatWasFlushedToo(SessionMaker sessions) {
        Tag flushed = new Tag("a");
        Tag pending = new Tag("b");
        try (Session session = sessions.open()) {
            session.add(flushed);
            session.flush();
            session.add(pending);
        }
        assertThat(flushed.getId()).isEqualTo(1);
        assertThat(pending.getId()).isNull();
        try (Session session = sessions.open()) {
            // It was flushed, so it counts as having a row.
            session.add(flushed);
            session.add(pending);
            assertThat(session.newObjects()).containsExactly(pending);
        }
    }

    @EachDialect
    void aRowOfALoadedObjectChangesNothingAndFillsAnExpiredOne(
            Session session, SqlExpectations sql, TestDatabase database) {
        Tag tag = saved(session, "a");
        tag.getName();
        database.run("UPDATE tag SET name = 'b'");
        assertThat(session.scalars(SQL.select(Tag.class)).one()).isSameAs(tag);
        assertThat(tag.getName()).isEqualTo("a");
        session.expire(tag);
        session.scalars(SQL.select(Tag.class)).one();
        sql.during(() -> assertThat(tag.getName()).isEqualTo("b")).expectNone();
    }

    @EachDialect
    void whatIsNewChangedOrMarkedIsHeldAndTheRestIsNot(Session session, TestDatabase database) {
        saved(session, "clean");
        saved(session, "changed");
        saved(session, "marked");
        session.getOne(Tag.class, 2).setName("written");
        session.delete(session.getOne(Tag.class, 3));
        session.add(new Tag("pending"));
        for (int i = 0; i < 10 && session.identityMap().containsKey(Tag.class, 1); i++) {
            System.gc();
        }
        assertThat(session.identityMap().containsKey(Tag.class, 1)).isFalse();
        session.commit();
        assertThat(database.rows("SELECT name FROM tag ORDER BY id"))
                .containsExactly(List.of("clean"), List.of("written"), List.of("pending"));
    }

    @EachDialect
    void gettingByKeyAsksAsLittleAsItCan(Session session, SqlExpectations sql, TestDatabase database) {
        Tag tag = saved(session, "a");
        session.add(new Tag("pending"));
        sql.clear();
        sql.during(() -> session.get(Tag.class, 1)).expectCount(2);
        session.add(new Tag("pending"));
        sql.during(() -> session.get(Tag.class, 1)).expectNone();
        database.run("UPDATE tag SET name = 'b' WHERE id = 1");
        assertThat(session.get(Tag.class, 1, GetOptions.populatingExisting())).isSameAs(tag);
        assertThat(tag.getName()).isEqualTo("b");
        sql.clear();
        session.get(Tag.class, 1, GetOptions.lockingRow());
        assertThat(sql.recorded().statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.sql()).endsWith("FOR UPDATE"));
        assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> session.get(Tag.class, null));
        assertThatExceptionOfType(NoResultException.class)
                .isThrownBy(() -> session.getOne(Tag.class, 99))
                .withMessageContaining("Tag#99");
    }

    @EachDialect
    void aDetachedObjectTellsAnExpiredColumnFromALazyRelationship(SessionMaker sessions) {
        Post post = new Post("kindred");
        sessions.inTransaction(session -> session.add(post));
        assertThatExceptionOfType(DetachedException.class)
                .isThrownBy(post::getSlug)
                .withMessageContaining("Post.slug")
                .withMessageContaining("expireOnCommit(false)");
        Post loaded = sessions.expireOnCommit(false).fromTransaction(session -> session.getOne(Post.class, 1));
        assertThat(loaded.getSlug()).isEqualTo("kindred");
        assertThatExceptionOfType(DetachedException.class)
                .isThrownBy(() -> loaded.getTags().size())
                .withMessageContaining("Post.tags")
                .withMessageContaining("selectinLoad(Post_.tags)");
    }

    @EachDialect
    void manyAreAddedAndDeletedAtOnce(Session session, TestDatabase database) {
        List<Tag> tags = List.of(new Tag("a"), new Tag("b"));
        session.addAll(tags);
        session.flush();
        session.deleteAll(tags);
        assertThat(session.deleted()).hasSize(2);
        session.flush();
        assertThat(database.rows("SELECT id FROM tag")).isEmpty();
    }

    @EachDialect
    void keepsWhatTheProgramKeepsWithIt(Session session, SessionMaker sessions) {
        session.info().put("tenant", 7);
        assertThat(session.info()).containsEntry("tenant", 7);
        try (Session other = sessions.open()) {
            assertThat(other.info()).isEmpty();
        }
    }

    @EachDialect
    void objectsOfAParentAreFoundByAReferenceToIt(Session session, SqlExpectations sql) {
        Author author = new Author("Octavia");
        author.getPosts().add(new Post("kindred"));
        session.add(author);
        session.commit();
        author.getName();
        sql.clear();
        assertThat(session.scalars(SQL.select(Post.class).where(Post_.author.eq(author)))
                        .all())
                .hasSize(1);
        sql.recorded().expect(select("post"));
    }

    @EachDialect
    void enteringASessionAgainFromAListenerIsTold(SessionMaker sessions, Session session) {
        sessions.events().beforeFlush(Session::commit);
        session.add(new Tag("a"));
        refused(ErrorCode.FLUSH_IN_FLUSH, session::flush);
    }
}
