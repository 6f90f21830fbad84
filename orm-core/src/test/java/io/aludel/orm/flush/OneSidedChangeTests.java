package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Comment_;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Post_;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

/** Changes that only one side of a relationship still knows of, since the other side was expired, expunged or not loaded. */
@Mapped({Author.class, Post.class, Comment.class, Tag.class, Profile.class})
class OneSidedChangeTests {
    private static <T> T saved(Session session, T entity) {
        session.add(entity);
        session.flush();
        return entity;
    }

    @EachDialect
    void aCollectionKeepsAChildThatWasRefreshed(Session session, SqlExpectations sql) {
        Author author = saved(session, new Author("Octavia"));
        Post post = saved(session, new Post("kindred"));
        author.getPosts().add(post);
        sql.clear();
        sql.during(() -> session.refresh(post)).expect(update("post").values(1, 1), select("post"));
        assertThat(post.getAuthor()).isSameAs(author);
    }

    @EachDialect
    void anAssociationIsWrittenThoughTheSideThatWritesItWasRefreshed(
            Session session, SqlExpectations sql, TestDatabase database) {
        Post post = saved(session, new Post("kindred"));
        Tag tag = saved(session, new Tag("novel"));
        assertThat(tag.getPosts()).isEmpty();
        post.getTags().add(tag);
        session.refresh(post);
        session.commit();
        assertThat(database.rows("SELECT post_id, tag_id FROM post_tag")).containsExactly(List.of(1, 1));
        assertThat(post.getTags()).containsExactly(tag);
        tag.getPosts().remove(post);
        session.refresh(post);
        session.commit();
        assertThat(database.rows("SELECT post_id, tag_id FROM post_tag")).isEmpty();
    }

    @EachDialect
    void anAssociationIsWrittenThoughTheSideThatWritesItWasReadAgainAfterARollback(
            Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        session.add(post);
        session.commit();
        Tag tag = new Tag("novel");
        tag.getPosts().add(post);
        session.rollback();
        assertThat(post.getTags()).isEmpty();
        session.add(tag);
        sql.clear();
        sql.during(session::flush)
                .expect(insert("tag").values("novel"), insert("post_tag").values(1, tag.getId()));
    }

    @EachDialect
    void aReferenceTakenBackByAnExpiryAndSetAgainStays(Session session, SqlExpectations sql) {
        Author author = new Author("Octavia");
        Post post = new Post("kindred");
        author.getPosts().add(post);
        session.add(author);
        session.commit();
        assertThat(post.getAuthor().getName()).isEqualTo("Octavia");
        post.setAuthor(null);
        session.expire(post, Post_.author);
        post.setAuthor(author);
        sql.clear();
        sql.during(session::flush).expectNone();

        assertThat(author.getPosts()).containsExactly(post);
        post.setAuthor(null);
        session.expire(post, Post_.author);
        post.setAuthor(author);
        assertThat(author.getPosts()).containsExactly(post);
        sql.clear();
        sql.during(session::flush).expectNone();
    }

    @EachDialect
    void aChildThatComesBackFromAnotherParentIsInItsCollectionOnce(Session session, SqlExpectations sql) {
        Author octavia = new Author("Octavia");
        Author stanislaw = new Author("Stanislaw");
        Post post = new Post("kindred");
        octavia.getPosts().add(post);
        session.addAll(List.of(octavia, stanislaw));
        session.flush();
        session.expire(post);
        post.setAuthor(stanislaw);
        post.setAuthor(octavia);
        assertThat(octavia.getPosts()).containsExactly(post);
        assertThat(stanislaw.getPosts()).isEmpty();
    }

    @EachDialect
    void aChildGivenAgainToANewParentAfterARollbackIsInItsCollectionOnce(Session session, SqlExpectations sql) {
        Post post = saved(session, new Post("kindred"));
        session.commit();
        Author author = new Author("Octavia");
        post.setAuthor(author);
        session.rollback();
        assertThat(post.getAuthor()).isNull();
        assertThat(author.getPosts()).containsExactly(post);
        post.setAuthor(author);
        assertThat(author.getPosts()).containsExactly(post);
        author.getPosts().remove(post);
        assertThat(post.getAuthor()).isNull();
    }

    @EachDialect
    void aPartIsNoOrphanOnceItsReferenceIsSetAgain(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        Comment comment = new Comment("good");
        post.getComments().add(comment);
        saved(session, post);
        comment.setPost(null);
        session.expire(comment, Comment_.post);
        comment.setPost(post);
        sql.clear();
        sql.during(session::flush).expectNone();
        assertThat(post.getComments()).containsExactly(comment);
    }

    @EachDialect
    void aPartTakenOutIsDeletedThoughItWasExpired(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        Comment comment = new Comment("good");
        post.getComments().add(comment);
        saved(session, post);
        post.getComments().remove(comment);
        session.expire(comment);
        sql.clear();
        sql.during(session::flush).expect(delete("comment").values(1));
    }

    @EachDialect
    void aPartTakenOutStaysIfBothSidesWereExpired(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        Comment comment = new Comment("good");
        post.getComments().add(comment);
        saved(session, post);
        post.getComments().remove(comment);
        session.expireAll();
        comment.setText("better");
        sql.clear();
        sql.during(session::flush).expect(update("comment").values("better", 1));
        assertThat(post.getComments()).containsExactly(comment);
    }

    @EachDialect
    void expiringTakesNewPartsOutOfTheSession(Session session, SqlExpectations sql) {
        Post post = saved(session, new Post("kindred"));
        Comment comment = new Comment("good");
        post.getComments().add(comment);
        assertThat(session.newObjects()).containsExactly(comment);
        session.expire(post);
        assertThat(session.newObjects()).isEmpty();
        sql.clear();
        assertThat(session.isModified(post)).isFalse();
    }

    @EachDialect
    void aNewHolderLearnsWhomItReplacesFromTheDatabase(Session session, SqlExpectations sql) {
        Author author = new Author("Octavia");
        Profile first = new Profile("short");
        author.setProfile(first);
        session.add(author);
        session.commit();
        assertThat(author.getName()).isEqualTo("Octavia");
        Profile second = new Profile("long");
        sql.clear();
        sql.during(() -> second.setAuthor(author)).expect(select("profile"));
        session.add(second);
        sql.during(session::flush)
                .expect(delete("profile").values(1), insert("profile").values("long", 1));
        assertThat(author.getProfile()).isSameAs(second);
    }

    @EachDialect
    void deletingRemovesAssociationsWithWhatWasExpunged(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        Tag tag = new Tag("novel");
        post.getTags().add(tag);
        saved(session, post);
        session.expunge(tag);
        session.delete(post);
        sql.clear();
        sql.during(session::flush)
                .expect(delete("post_tag").values(1, 1), delete("post").values(1));
    }

    @EachDialect
    void anAssociationGoesThoughTheSideThatWritesItHoldsAnOlderCopyOfTheObject(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        Tag tag = new Tag("novel");
        post.getTags().add(tag);
        saved(session, post);
        session.expunge(tag);
        Tag merged = session.merge(tag);
        merged.getPosts().remove(post);
        sql.clear();
        sql.during(session::flush).expect(delete("post_tag").values(1, 1));
    }
}
