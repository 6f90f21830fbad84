package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.mixed.Clerk;
import io.aludel.orm.flush.mixed.Desk;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Comment_;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Post_;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.semantics.cabinet.Binder;
import io.aludel.orm.semantics.cabinet.Clasp;
import io.aludel.orm.semantics.cabinet.Folder;
import io.aludel.orm.semantics.cabinet.Label;
import io.aludel.orm.semantics.cabinet.Sheet;
import io.aludel.orm.semantics.cabinet.Spine;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

/** What deleting an object does at once, and what at the next flush. */
@Mapped({
    Author.class,
    Post.class,
    Comment.class,
    Tag.class,
    Profile.class,
    Desk.class,
    Clerk.class,
    Folder.class,
    Binder.class,
    Sheet.class,
    Label.class,
    Spine.class,
    Clasp.class
})
class DeletingTests {
    private static Post saved(Session session) {
        Post post = new Post("kindred");
        post.getComments().add(new Comment("first!"));
        session.add(post);
        session.commit();
        return post;
    }

    @EachDialect
    void whatIsOnlyPendingCannotBeDeleted(Session session) {
        Tag tag = new Tag("novel");
        session.add(tag);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.delete(tag))
                .withMessageContaining("Tag#new")
                .withMessageContaining("expunge")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERSISTENT));
        assertThat(session.newObjects()).containsExactly(tag);
    }

    @EachDialect
    void marksNowAndDeletesWithTheNextFlush(Session session, SqlExpectations sql) {
        Post post = saved(session);
        assertThat(post.getSlug()).isEqualTo("kindred");
        post.getComments().size();
        sql.clear();
        session.delete(post);
        session.delete(post);
        sql.recorded().expectNone();
        assertThat(session.contains(post)).isTrue();
        assertThat(session.deleted()).hasSize(2);
        session.add(post);
        session.add(post.getComments().get(0));
        assertThat(session.deleted()).isEmpty();
        sql.during(session::flush).expectNone();
    }

    @EachDialect
    void loadingWhatTheCascadeReachesFlushesOtherWorkButNotTheObject(Session session, SqlExpectations sql) {
        Post post = saved(session);
        post.getSlug();
        session.add(new Tag("novel"));
        sql.during(() -> session.delete(post)).expect(insert("tag").values("novel"), select("comment"));
        assertThat(session.deleted()).hasSize(2).contains(post);
        sql.during(session::flush)
                .expect(
                        select("post_tag"),
                        delete("comment").values(1),
                        delete("post").values(1));
    }

    @EachDialect
    void aDetachedObjectIsAttachedFirst(SessionMaker sessions, Session session, TestDatabase database) {
        Tag tag = new Tag("novel");
        sessions.expireOnCommit(false).inTransaction(first -> first.add(tag));
        session.delete(tag);
        assertThat(session.deleted()).containsExactly(tag);
        session.commit();
        assertThat(database.rows("SELECT id FROM tag")).isEmpty();
    }

    @EachDialect
    void referrersWithoutRelationshipAreLeftToTheDatabase(Session session, SqlExpectations sql) {
        Desk desk = new Desk();
        desk.setClerk(new Clerk("ann"));
        session.add(desk);
        session.flush();
        session.delete(desk.getClerk());
        sql.clear();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION));
        sql.recorded().expect(delete("clerk").values(1));
    }

    @EachDialect
    void theFarEndOfAOneSidedAssociationIsLeftToTheDatabase(Session session, SqlExpectations sql) {
        Folder folder = new Folder("a");
        folder.getLabels().add(new Label("red"));
        session.add(folder);
        session.flush();
        session.delete(folder.getLabels().get(0));
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION));
        session.rollback();
    }

    @EachDialect
    void associationRowsOfADeletedObjectGoAndTheOthersStay(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        Tag tag = new Tag("novel");
        post.getTags().add(tag);
        session.add(post);
        session.commit();
        post.getSlug();
        session.delete(post);
        sql.clear();
        session.flush();
        sql.recorded()
                .expect(
                        select("post_tag"),
                        delete("post_tag").values(1, 1),
                        delete("post").values(1));
        assertThat(session.contains(tag)).isTrue();
    }

    @EachDialect
    void aDeleteStatementRunsNoCascades(Session session, SqlExpectations sql, TestDatabase database) {
        Post post = saved(session);
        Comment comment = post.getComments().get(0);
        sql.clear();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.execute(SQL.delete(Post.class).where(Post_.slug.eq("kindred"))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION));
        session.rollback();
        assertThat(comment.getText()).isEqualTo("first!");
        session.execute(SQL.delete(Comment.class).where(Comment_.text.eq("first!")));
        assertThat(session.contains(comment)).isFalse();
        assertThat(session.contains(post)).isTrue();
        session.execute(SQL.delete(Post.class).where(Post_.id.eq(1)));
        session.commit();
        assertThat(database.rows("SELECT id FROM post")).isEmpty();
        assertThat(database.rows("SELECT id FROM comment")).isEqualTo(List.of());
    }
}
