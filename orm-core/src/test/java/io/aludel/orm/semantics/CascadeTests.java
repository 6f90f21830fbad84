package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.mixed.Clerk;
import io.aludel.orm.flush.mixed.Desk;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
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
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;

/** What adding, deleting, expunging and expiring an object does to those it is related to. */
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
class CascadeTests {
    private static <T> T saved(Session session, T entity) {
        session.add(entity);
        session.flush();
        return entity;
    }

    @EachDialect
    void addingReachesEverythingWhateverTheDirection(Session session) {
        Comment comment = new Comment("first!");
        Post post = new Post("kindred");
        Author author = new Author("Octavia");
        Tag tag = new Tag("novel");
        comment.setPost(post);
        post.setAuthor(author);
        post.getTags().add(tag);
        session.add(comment);
        assertThat(session.newObjects()).containsExactlyInAnyOrder(comment, post, author, tag);
    }

    @EachDialect
    void settingAndAppendingAddWhereTheOwnerIsInTheSession(Session session) {
        Post post = new Post("kindred");
        session.add(post);
        Author author = new Author("Octavia");
        author.getPosts().add(new Post("dawn"));
        post.setAuthor(author);
        assertThat(session.contains(author)).isTrue();
        assertThat(session.newObjects()).containsAll(author.getPosts());
        Tag tag = new Tag("novel");
        post.getTags().add(tag);
        assertThat(session.contains(tag)).isTrue();
    }

    @EachDialect
    void addingADetachedParentBringsBackWhatWasTakenOutOfIt(
            SessionMaker sessions, Session session, SqlExpectations sql) {
        Author author = new Author("Octavia");
        author.getPosts().add(new Post("kindred"));
        sessions.expireOnCommit(false).inTransaction(first -> first.add(author));
        Post removed = author.getPosts().remove(0);
        session.add(author);
        assertThat(session.contains(removed)).isTrue();
        sql.during(session::flush).expect(update("post").values(null, 1));
    }

    @EachDialect
    void theOtherSideAddsNothingToTheSession(Session session) {
        Author author = saved(session, new Author("Octavia"));
        Post post = new Post("kindred");
        post.setAuthor(author);
        assertThat(author.getPosts()).containsExactly(post);
        assertThat(session.contains(post)).isFalse();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Author#1")
                .withMessageContaining("Post#new")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSAVED_REFERENCE));
        session.rollback();
        session.add(post);
        session.commit();
        assertThat(post.getAuthor()).isSameAs(author);
    }

    @EachDialect
    void aNewParentIsNotAddedByItsChildsBackReference(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        session.add(post);
        Author author = new Author("Octavia");
        author.getPosts().add(post);
        assertThat(post.getAuthor()).isSameAs(author);
        assertThat(session.contains(author)).isFalse();
        sql.during(() -> assertThatExceptionOfType(OrmException.class)
                        .isThrownBy(session::flush)
                        .withMessageContaining("Author#new")
                        .withMessageContaining("Post.author")
                        .withMessageContaining("Post#new")
                        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSAVED_REFERENCE)))
                .expectNone();
    }

    @EachDialect
    void deletingReachesWhatIsThereNowAndOrphansGoToo(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        post.getComments().addAll(List.of(new Comment("stays"), new Comment("goes")));
        saved(session, post);
        Comment removed = post.getComments().remove(1);
        session.delete(post);
        assertThat(session.deleted()).contains(post.getComments().get(0)).doesNotContain(removed);
        sql.clear();
        session.flush();
        assertThat(session.contains(removed)).isFalse();
        session.commit();
        assertThat(session.get(Comment.class, removed.getId())).isNull();
    }

    @EachDialect
    void deletingLoadsWhatIsNotLoaded(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        post.getComments().add(new Comment("first!"));
        saved(session, post);
        session.commit();
        post.getSlug();
        sql.during(() -> session.delete(post)).expect(select("comment"));
        assertThat(session.deleted()).hasSize(2);
    }

    @EachDialect
    void anObjectNeverGivenToAParentIsNoOrphan(Session session, SqlExpectations sql) {
        session.add(new Sheet("loose"));
        sql.during(session::flush).expect(insert("sheet").values("loose", null, null));
    }

    @EachDialect
    void aNewOrphanLeavesTheSessionAtOnceWithItsOwn(Session session) {
        Author author = saved(session, new Author("Octavia"));
        Post post = new Post("kindred");
        Folder folder = saved(session, new Folder("a"));
        Sheet sheet = new Sheet("first");
        folder.getSheets().add(sheet);
        assertThat(session.contains(sheet)).isTrue();
        folder.getSheets().remove(sheet);
        assertThat(session.contains(sheet)).isFalse();
        // Without delete-orphan it stays.
        author.getPosts().add(post);
        author.getPosts().remove(post);
        assertThat(session.contains(post)).isTrue();
    }

    @EachDialect
    void leavingOneOfSeveralParentsMakesAnOrphan(Session session, SqlExpectations sql) {
        Folder folder = new Folder("a");
        Binder binder = new Binder("b");
        Sheet sheet = new Sheet("first");
        folder.getSheets().add(sheet);
        binder.getSheets().add(sheet);
        session.addAll(List.of(folder, binder));
        session.flush();
        binder.getSheets().remove(sheet);
        sql.during(session::flush).expect(delete("sheet").values(1));
        assertThat(folder.getSheets()).containsExactly(sheet);
    }

    @EachDialect
    void aReferenceThatOwnsItsTargetDeletesTheOneItLeaves(Session session, SqlExpectations sql) {
        Desk desk = new Desk();
        desk.setClerk(new Clerk("old"));
        saved(session, desk);
        session.commit();
        desk.setClerk(null);
        sql.clear();
        session.flush();
        assertThat(sql.recorded().statements())
                .extracting(statement -> statement.verb())
                .endsWith("UPDATE", "DELETE");
        session.commit();
        assertThat(session.get(Clerk.class, 1)).isNull();
    }

    @EachDialect
    void anAssociationThatOwnsItsTargetDeletesTheRowThenTheTarget(Session session, SqlExpectations sql) {
        Folder folder = new Folder("a");
        folder.getLabels().addAll(List.of(new Label("red"), new Label("blue")));
        saved(session, folder);
        folder.getLabels().remove(0);
        sql.during(session::flush)
                .expect(delete("folder_label").values(1, 1), delete("label").values(1));
    }

    @EachDialect
    void aReplacedOneToOneLosesItsForeignKeyBeforeTheNewRow(Session session, SqlExpectations sql) {
        Folder folder = new Folder("a");
        Clasp old = new Clasp("old");
        folder.setClasp(old);
        saved(session, folder);
        folder.setClasp(new Clasp("new"));
        sql.during(session::flush)
                .expect(update("clasp").values(null, 1), insert("clasp").values("new", 1));
        assertThat(old.getFolderId()).isNull();
    }

    @EachDialect
    void aReplacedOneToOneThatSharesTheKeyIsUpdatedInPlace(Session session, SqlExpectations sql) {
        Folder folder = new Folder("a");
        folder.setSpine(new Spine("old"));
        saved(session, folder);
        Spine next = new Spine("new");
        folder.setSpine(next);
        sql.during(session::flush).expect(update("spine").values("new", 1));
        assertThat(session.get(Spine.class, 1)).isSameAs(next);
    }

    @EachDialect
    void expungingFollowsItsCascadeOnly(Session session) {
        Post post = new Post("kindred");
        post.getComments().add(new Comment("first!"));
        post.getTags().add(new Tag("novel"));
        saved(session, post);
        Comment comment = post.getComments().get(0);
        Tag tag = post.getTags().get(0);
        session.expunge(post);
        assertThat(session.contains(comment)).isFalse();
        assertThat(session.contains(tag)).isTrue();
    }

    @EachDialect
    void expiringReachesItsCascadeAndDropsNewOrphans(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        post.getComments().add(new Comment("first!"));
        post.getTags().add(new Tag("novel"));
        saved(session, post);
        Comment comment = post.getComments().get(0);
        Tag tag = post.getTags().get(0);
        Comment pending = new Comment("second!");
        post.getComments().add(pending);
        Tag pendingTag = new Tag("sf");
        post.getTags().add(pendingTag);
        session.expire(post);
        sql.during(tag::getName).expectNone();
        assertThat(session.contains(pending)).isFalse();
        assertThat(session.contains(pendingTag)).isTrue();
        sql.clear();
        assertThat(comment.getText()).isEqualTo("first!");
        // The tag that stays goes on having the post.
        sql.recorded().expect(insert("tag").values("sf"), insert("post_tag").values(1, 2), select("comment"));
    }

    @EachDialect
    void aMoveWithAFlushBetweenIsTwoUpdates(Session session, SqlExpectations sql) {
        Author octavia = new Author("Octavia");
        Post post = new Post("kindred");
        octavia.getPosts().add(post);
        Author ursula = new Author("Ursula");
        session.addAll(List.of(octavia, ursula));
        session.commit();
        ursula.getName();
        octavia.getPosts().remove(post);
        sql.clear();
        // Reading the other collection loads it, which flushes first.
        ursula.getPosts().add(post);
        session.flush();
        sql.recorded()
                .expect(
                        update("post").values(null, 1),
                        select("post"),
                        update("post").values(2, 1));
    }
}
