package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.billing.Document;
import io.aludel.orm.flush.billing.Entry;
import io.aludel.orm.flush.billing.Invoice;
import io.aludel.orm.flush.billing.Line;
import io.aludel.orm.flush.billing.Note;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
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
    Entry.class,
    Document.class
})
class InsertTests {
    @EachDialect
    void parentsComeBeforeTheirChildrenWhateverWasAddedFirst(Session session, SqlExpectations sql) {
        Comment comment = new Comment("first!");
        comment.setPost(new Post("kindred"));
        comment.getPost().setAuthor(new Author("Octavia Butler"));
        session.add(comment);

        sql.during(session::flush)
                .expect(
                        insert("author").values("Octavia Butler"),
                        insert("post").values("kindred", 1),
                        insert("comment").values("first!", 1));

        assertThat(comment.getPostId()).isEqualTo(comment.getPost().getId()).isEqualTo(1);
    }

    @EachDialect
    void textsAreConstant(Session session, SqlExpectations sql) {
        session.add(new Author("Octavia Butler"));
        sql.during(session::flush)
                .expectOn(Database.POSTGRESQL, "INSERT INTO author (name) VALUES (?) RETURNING id")
                .expectOn(Database.H2, "INSERT INTO author (name) VALUES (?)");
    }

    @EachDialect
    void rowsOfOneShapeAreOneBatchInTheOrderTheyWereAdded(Session session, SqlExpectations sql, TestDatabase database) {
        Author author = new Author("Octavia Butler");
        for (int i = 0; i < 5; i++) {
            author.getPosts().add(new Post("post " + i));
        }
        session.addAll(List.of(author, new Author("Ursula Le Guin")));

        sql.during(session::flush)
                .expect(
                        insert("author").values("Octavia Butler").values("Ursula Le Guin"),
                        insert("post")
                                .values("post 0", 1)
                                .values("post 1", 1)
                                .values("post 2", 1)
                                .values("post 3", 1)
                                .values("post 4", 1));

        assertThat(author.getPosts()).extracting(Post::getId).containsExactly(1, 2, 3, 4, 5);
    }

    @EachDialect
    void aForeignKeyWithoutRelationshipOrdersToo(Session session, SqlExpectations sql) {
        session.add(new Entry(7));
        session.add(new Invoice(7));
        sql.during(session::flush)
                .expect(insert("invoice").values(7, null), insert("entry").values(7));
    }

    @EachDialect
    void aForeignKeyWithoutFieldIsSetByTheOtherSide(Session session, SqlExpectations sql, TestDatabase database) {
        Invoice invoice = new Invoice(1);
        invoice.getNotes().add(new Note("paid"));
        session.add(invoice);
        sql.during(session::flush)
                .expect(insert("invoice").values(1, null), insert("note").values("paid", 1));
    }

    @EachDialect
    void partsOfAPrimaryKeyComeFromTheParent(Session session, SqlExpectations sql) {
        Invoice invoice = new Invoice(3);
        Line line = new Line(1, "paper");
        invoice.getLines().add(line);
        session.add(invoice);
        sql.during(session::flush)
                .expect(insert("invoice").values(3, null), insert("line").values(3, 1, "paper", null));
        assertThat(line.getInvoiceId()).isEqualTo(3);
        assertThat(session.get(Line.class, List.of(3, 1))).isSameAs(line);
    }

    @EachDialect
    void aForeignKeySetByHandIsUsedWhereNoReferenceIs(Session session, SqlExpectations sql) {
        Author author = new Author("Octavia Butler");
        session.add(author);
        session.flush();
        Post post = new Post("kindred");
        post.setAuthorId(author.getId());
        session.add(post);
        sql.during(session::flush).expect(insert("post").values("kindred", 1));
    }

    @EachDialect
    void aReferenceWinsOverAForeignKeySetByHand(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        post.setAuthor(new Author("Octavia Butler"));
        post.setAuthorId(99);
        session.add(post);
        sql.during(session::flush)
                .expect(
                        insert("author").values("Octavia Butler"),
                        insert("post").values("kindred", 1));
    }

    @EachDialect
    void whatIsLeftOpenIsFilledByWhoeverKnows(Session session, SqlExpectations sql) {
        Document document = new Document("deed");
        session.add(document);
        session.flush();

        assertThat(document.getId()).isEqualTo(1);
        assertThat(document.getStatus()).isEqualTo("draft");
        assertThat(document.getChanged()).isNotNull();
        sql.clear();
        assertThat(document.getPriority()).isEqualTo(7);
        assertThat(document.getWeight()).isEqualTo(3);
        sql.recorded().expectNone();
        assertThat(document.getLater()).isNull();
        sql.recorded().expectCount(1);
    }

    @EachDialect
    void aServerDefaultIsLeftOutOnlyWhereNothingWasSet(Session session, SqlExpectations sql) {
        Document document = new Document("deed");
        document.setPriority(1);
        document.setWeight(0);
        session.add(document);
        assertThat(sql.during(session::flush).statements().get(1).sql()).contains("priority, weight");
        assertThat(document.getPriority()).isEqualTo(1);
        assertThat(document.getWeight()).isZero();
    }

    @EachDialect
    void sequencesAreAskedOncePerBlock(Session session, SqlExpectations sql) {
        for (int i = 0; i < 12; i++) {
            session.add(new Document("deed " + i));
        }
        assertThat(sql.during(session::flush).statements())
                .extracting(statement -> statement.verb())
                .containsExactly("SELECT", "SELECT", "INSERT");
        assertThat(session.get(Document.class, 12L).getTitle()).isEqualTo("deed 11");
    }

    @EachDialect
    void aKeyThatNothingMakesIsMissed(Session session, SqlExpectations sql) {
        session.add(new Invoice(null));
        sql.during(() -> assertThatExceptionOfType(OrmException.class)
                        .isThrownBy(session::flush)
                        .withMessageContaining("Invoice#new")
                        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.MISSING_KEY)))
                .expectNone();
    }

    @EachDialect
    void whatOnlyTheOtherSideKnowsIsNamed(Session session) {
        Author author = new Author("Octavia Butler");
        session.add(author);
        session.flush();
        Post post = new Post("kindred");
        post.setAuthor(author);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Author#1")
                .withMessageContaining("Post#new")
                .withMessageContaining("Author.posts")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSAVED_REFERENCE));
    }

    @EachDialect
    void aRollbackTakesBackWhatTheInsertGave(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        post.setAuthor(new Author("Octavia Butler"));
        Document document = new Document("deed");
        session.addAll(List.of(post, document));
        session.flush();
        post.setSlug("dawn");
        session.rollback();
        assertThat(post.getAuthorId()).isNull();
        assertThat(post.getSlug()).isEqualTo("dawn");
        assertThat(document.getId()).isNull();
        assertThat(document.getStatus()).isNull();
        assertThat(document.getPriority()).isNull();

        post.setAuthor(null);
        session.add(post);
        sql.during(session::flush).expect(insert("post").values("dawn", null));
    }

    @EachDialect
    void aRollbackTakesBackWhatLaterFlushesWroteIntoNewObjects(Session session, SqlExpectations sql) {
        Author butler = new Author("Octavia Butler");
        Author lem = new Author("Stanislaw Lem");
        Post post = new Post("kindred");
        session.addAll(List.of(butler, lem, post));
        session.flush();
        post.setAuthor(butler);
        SessionTransaction savepoint = session.beginNested();
        post.setAuthor(lem);
        savepoint.commit();
        assertThat(post.getAuthorId()).isEqualTo(2);
        session.rollback();
        assertThat(post.getAuthorId()).isNull();

        post.setAuthor(null);
        session.add(post);
        sql.during(session::flush).expect(insert("post").values("kindred", null));
    }

    @EachDialect
    void aRollbackGivesBackTheKeyThatWasChangedAfterItWasGenerated(Session session) {
        Author author = new Author("Octavia Butler");
        session.add(author);
        session.flush();
        author.setId(100);
        session.flush();
        session.rollback();
        assertThat(author.getId()).isNull();
    }

    @EachDialect
    void aFailedFlushLeavesTheObjectsAsTheyWere(Session session, TestDatabase database) {
        database.run("INSERT INTO post (slug) VALUES ('taken')");
        Author author = new Author("Octavia Butler");
        Post post = new Post("taken");
        author.getPosts().add(post);
        session.add(author);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_KEY));
        session.rollback();
        assertThat(author.getId()).isNull();
        assertThat(post.getAuthorId()).isNull();

        post.setSlug("free");
        session.add(author);
        session.commit();
        assertThat(database.rows("SELECT p.slug, a.name FROM post p JOIN author a ON p.author_id = a.id"))
                .containsExactly(List.of("free", "Octavia Butler"));
    }
}
