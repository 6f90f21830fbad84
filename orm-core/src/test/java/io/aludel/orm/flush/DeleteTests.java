package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.billing.Document;
import io.aludel.orm.flush.billing.Entry;
import io.aludel.orm.flush.billing.Invoice;
import io.aludel.orm.flush.billing.Invoice_;
import io.aludel.orm.flush.billing.Line;
import io.aludel.orm.flush.billing.Note;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.SQL;
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
    Entry.class,
    Document.class
})
class DeleteTests {
    private static <T> T saved(Session session, T entity) {
        session.add(entity);
        session.flush();
        return entity;
    }

    private static Author octavia(Session session) {
        Author author = new Author("Octavia");
        author.getPosts().add(new Post("kindred"));
        author.getPosts().add(new Post("dawn"));
        return saved(session, author);
    }

    @EachDialect
    void childrenThatStayLoseTheirForeignKey(Session session, SqlExpectations sql) {
        Author author = octavia(session);
        session.commit();
        session.delete(author);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        select("post"),
                        update("post").values(null, 1).values(null, 2),
                        delete("author").values(1));
    }

    @EachDialect
    void aChildDeletedTooGetsNoUpdate(Session session, SqlExpectations sql) {
        Author author = octavia(session);
        Post kindred = author.getPosts().get(0);
        session.delete(author);
        session.delete(kindred);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("post").values(null, 2),
                        delete("post").values(1),
                        delete("author").values(1));
        // A flush edits no collection.
        assertThat(author.getPosts()).contains(kindred);
    }

    @EachDialect
    void aChildThatMovesOutIsLeftAlone(Session session, SqlExpectations sql) {
        Author author = octavia(session);
        Author ursula = saved(session, new Author("Ursula"));
        assertThat(author.getProfile()).isNull();
        author.getPosts().get(0).setAuthor(ursula);
        session.delete(author);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("post").values(2, 1).values(null, 2),
                        delete("author").values(1));
    }

    @EachDialect
    void orphansAreDeleted(Session session, SqlExpectations sql) {
        Post post = new Post("kindred");
        post.getComments().add(new Comment("first!"));
        post.getComments().add(new Comment("second!"));
        saved(session, post);
        post.getComments().remove(0);
        sql.during(session::flush).expect(delete("comment").values(1));
        session.delete(post);
        sql.during(session::flush)
                .expect(delete("comment").values(2), delete("post").values(1));
    }

    @EachDialect
    void orphansWithoutReferenceBackAreFoundThroughTheirParent(Session session, SqlExpectations sql) {
        Invoice invoice = new Invoice(1);
        invoice.getNotes().add(new Note("paid"));
        saved(session, invoice);
        invoice.getNotes().clear();
        sql.clear();
        sql.during(session::flush).expect(delete("note").values(1));
    }

    @EachDialect
    void whatGoesWithSeveralParentsIsLoadedTogether(Session session, SqlExpectations sql) {
        for (int id = 1; id <= 3; id++) {
            Invoice invoice = new Invoice(id);
            invoice.getNotes().add(new Note("paid"));
            session.add(invoice);
        }
        session.commit();
        session.expungeAll();
        List<Invoice> invoices =
                session.scalars(SQL.select(Invoice.class).orderBy(Invoice_.id)).all();
        sql.clear();
        sql.during(() -> session.deleteAll(invoices)).expect(select("line"), select("note"));
        sql.during(session::flush)
                .expect(
                        delete("note").values(1).values(2).values(3),
                        delete("invoice").values(1).values(2).values(3));
    }

    @EachDialect
    void anOrphanAdoptedBeforeTheFlushIsMoved(Session session, SqlExpectations sql) {
        Invoice first = new Invoice(1);
        Note note = new Note("paid");
        first.getNotes().add(note);
        saved(session, first);
        Invoice second = saved(session, new Invoice(2));
        first.getNotes().remove(note);
        second.getNotes().add(note);
        sql.clear();
        sql.during(session::flush).expect(update("note").values(2, 1));
    }

    @EachDialect
    void aForeignKeyInThePrimaryKeyCannotBeCleared(Session session) {
        Invoice invoice = new Invoice(1);
        Line line = new Line(1, "paper");
        invoice.getLines().add(line);
        saved(session, invoice);
        Invoice other = new Invoice(2);
        session.add(other);
        line.setInvoice(other);
        line.setInvoice(null);
        session.flush();
        assertThat(session.deleted()).isEmpty();
        assertThat(session.contains(line)).isFalse();
    }

    @EachDialect
    void foreignKeysWithoutRelationshipOrderDeletesToo(Session session, SqlExpectations sql) {
        Invoice invoice = saved(session, new Invoice(1));
        Entry entry = saved(session, new Entry(1));
        session.delete(invoice);
        session.delete(entry);
        sql.clear();
        sql.during(session::flush)
                .expect(delete("entry").values(1), delete("invoice").values(1));
    }

    @EachDialect
    void aSoftDeleteMarksTheRow(Session session, SqlExpectations sql, TestDatabase database) {
        Document document = saved(session, new Document("deed"));
        session.delete(document);
        sql.clear();
        assertThat(sql.during(session::flush).statements())
                .extracting(statement -> statement.sql())
                .containsExactly("UPDATE document SET gone = ? WHERE id = ? AND changed = ?");
        session.commit();
        assertThat(database.rows("SELECT title, gone FROM document")).containsExactly(List.of("deed", true));
        assertThat(session.get(Document.class, 1L)).isNull();
    }

    @EachDialect
    void aRowGoneAlreadyIsNoError(Session session, TestDatabase database) {
        Tag tag = saved(session, new Tag("sf"));
        tag.getName();
        database.run("DELETE FROM tag");
        session.delete(tag);
        session.flush();
        assertThat(session.contains(tag)).isFalse();
    }

    @EachDialect
    void oneOfManyRowsGoneAlreadyIsNoError(Session session, TestDatabase database) {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tags.add(new Tag("tag " + i));
        }
        session.addAll(tags);
        session.commit();
        tags.forEach(tag -> assertThat(tag.getName()).isNotEmpty());
        database.run("DELETE FROM tag WHERE id = 33");
        session.deleteAll(tags);
        session.commit();
        assertThat(database.rows("SELECT * FROM tag")).isEmpty();
    }

    @EachDialect
    void associationRowsAreWrittenByOneSide(Session session, SqlExpectations sql) {
        Post kindred = new Post("kindred");
        Tag novel = new Tag("novel");
        kindred.getTags().add(novel);
        kindred.getTags().add(new Tag("sf"));
        session.add(kindred);
        sql.during(session::flush)
                .expect(
                        insert("post").values("kindred", null),
                        insert("tag").values("novel").values("sf"),
                        insert("post_tag").values(1, 1).values(1, 2));
        novel.getPosts().remove(kindred);
        novel.getPosts().add(new Post("dawn"));
        sql.during(session::flush)
                .expect(
                        insert("post").values("dawn", null),
                        delete("post_tag").values(1, 1),
                        insert("post_tag").values(2, 1));
    }

    @EachDialect
    void anElementTwiceInAListHasTwoRows(Session session, TestDatabase database) {
        Post kindred = new Post("kindred");
        Tag novel = new Tag("novel");
        kindred.getTags().addAll(List.of(novel, novel));
        session.add(kindred);
        session.commit();
        assertThat(database.rows("SELECT * FROM post_tag")).containsExactly(List.of(1, 1), List.of(1, 1));
        session.delete(kindred);
        session.commit();
        assertThat(database.rows("SELECT * FROM post_tag")).isEmpty();
    }

    @EachDialect
    void associationRowsGoWithEitherSideAndOnce(Session session, SqlExpectations sql) {
        Post kindred = new Post("kindred");
        Tag novel = new Tag("novel");
        Tag sf = new Tag("sf");
        kindred.getTags().addAll(List.of(novel, sf));
        saved(session, kindred);
        session.commit();
        session.delete(novel);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        select("post_tag"),
                        delete("post_tag").values(1, 1),
                        delete("tag").values(1));
        session.commit();
        kindred.getSlug();
        sf.getName();
        session.delete(kindred);
        session.delete(sf);
        assertThat(sql.during(session::flush).statements())
                .filteredOn(statement -> "post_tag".equals(statement.table()))
                .hasSize(1);
    }

    @EachDialect
    void anAssociationRowDeletedByOthersIsNoticed(Session session, TestDatabase database) {
        Post kindred = new Post("kindred");
        kindred.getTags().add(new Tag("novel"));
        saved(session, kindred);
        session.commit();
        kindred.getTags().size();
        database.run("DELETE FROM post_tag");
        kindred.getTags().clear();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Post#1")
                .withMessageContaining("Tag#1")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STALE_ROW));
    }
}
