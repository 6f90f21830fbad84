package io.aludel.orm.state;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Author_;
import io.aludel.orm.state.library.Book;
import io.aludel.orm.state.library.Book_;
import io.aludel.orm.state.library.Chapter;
import io.aludel.orm.state.library.Edition;
import io.aludel.orm.state.library.Letter;
import io.aludel.orm.state.library.Letter_;
import io.aludel.orm.state.library.Passport;
import io.aludel.orm.state.library.Reader;
import io.aludel.orm.state.library.Reader_;
import io.aludel.orm.state.library.Tag;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What relationships do between memory and the database. */
@Mapped(Author.class)
class RelationshipTests {
    private final Author first = new Author("first");
    private final Author second = new Author("second");
    private final Book one = new Book("one");
    private final Book two = new Book("two");

    private void saved(Session session) {
        first.getBooks().addAll(List.of(one, two));
        session.addAll(List.of(first, second));
        session.commit();
    }

    @EachDialect
    void movingAChildIsOneUpdate(Session session, SqlExpectations sql) {
        saved(session);
        assertThat(first.getBooks()).containsExactly(one, two);
        assertThat(second.getBooks()).isEmpty();
        sql.during(() -> {
                    second.getBooks().add(one);
                    session.flush();
                })
                .expect("UPDATE book SET author_id = ? WHERE id = ?");
        assertThat(first.getBooks()).containsExactly(two);
    }

    @EachDialect
    void aReferenceIsSetWithoutLoadingAnything(Session session, SqlExpectations sql) {
        saved(session);
        session.refresh(one, Book_.title);
        session.refresh(second, Author_.name);
        sql.during(() -> {
                    one.setAuthor(second);
                    session.flush();
                })
                .expect("UPDATE book SET author_id = ? WHERE id = ?");
        assertThat(second.getBooks()).containsExactly(one);
        assertThat(first.getBooks()).containsExactly(two);
    }

    @EachDialect
    void whatTheOtherSideAddedIsMergedWhenTheCollectionIsLoaded(Session session, SqlExpectations sql) {
        saved(session);
        Book three = new Book("three");
        three.setAuthor(first);
        session.add(three);
        session.noAutoflush(() -> assertThat(first.getBooks()).containsExactly(one, two, three));
        session.commit();
        assertThat(first.getBooks()).containsExactly(one, two, three);
    }

    @EachDialect
    void anOrphanIsDeleted(Session session, TestDatabase database) {
        saved(session);
        first.getBooks().remove(one);
        session.commit();
        assertThat(database.rows("SELECT title FROM book")).containsExactly(List.of("two"));
    }

    @EachDialect
    void replacingACollectionDeletesWhatIsGoneAndInsertsWhatIsNew(Session session, TestDatabase database) {
        saved(session);
        first.setBooks(List.of(two, new Book("three")));
        session.commit();
        assertThat(database.rows("SELECT title FROM book ORDER BY id"))
                .containsExactly(List.of("two"), List.of("three"));
        assertThat(session.contains(one)).isFalse();
    }

    @EachDialect
    void aCollectionOfAStoredObjectCannotBeNull(Session session) {
        saved(session);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> first.setBooks(null))
                .withMessageContaining("Cannot set Author.books of Author#1 to null");
    }

    @EachDialect
    void associationRowsAreDifferences(Session session, SqlExpectations sql, TestDatabase database) {
        Tag red = new Tag();
        Tag blue = new Tag();
        one.getTags().addAll(List.of(red, blue));
        session.add(one);
        session.commit();
        assertThat(one.getTags()).containsExactlyInAnyOrder(red, blue);
        Collections.reverse(one.getTags());
        sql.during(session::flush).expectNone();
        one.getTags().remove(red);
        sql.during(session::flush).expect("DELETE FROM book_tag WHERE book_id = ? AND tag_id = ?");
        red.getBooks().add(one);
        sql.during(session::flush).expectOn(Database.H2, "INSERT INTO book_tag (book_id, tag_id) VALUES (?, ?)");
        session.commit();
        assertThat(database.rows("SELECT tag_id FROM book_tag")).hasSize(2);
        assertThat(one.getTags()).containsExactlyInAnyOrder(red, blue);
    }

    @EachDialect
    void bothSidesOfManyToManyWrittenByHandMakeOneRow(Session session, TestDatabase database) {
        Tag tag = new Tag();
        one.getTags().add(tag);
        tag.getBooks().add(one);
        session.add(one);
        session.commit();
        assertThat(database.rows("SELECT book_id, tag_id FROM book_tag")).hasSize(1);
    }

    @EachDialect
    void aSetWithEqualsAndHashCodeOfItsOwnIsRightAfterLoading(SessionMaker sessions, Session session) {
        one.setReaders(Set.of(new Reader("a"), new Reader("b")));
        session.add(one);
        session.commit();
        try (Session other = sessions.open()) {
            Book loaded = other.scalars(select(Book.class).options(selectinLoad(Book_.readers)))
                    .one();
            assertThat(loaded.getReaders()).containsExactlyInAnyOrder(new Reader("a"), new Reader("b"));
            loaded.getReaders().remove(new Reader("a"));
            other.commit();
            assertThat(loaded.getReaders()).containsExactly(new Reader("b"));
        }
    }

    @EachDialect
    void aMapIsKeyedByItsAttributeAfterLoading(Session session) {
        first.getEditions().put("de", new Edition("de"));
        first.getEditions().put("fr", new Edition("fr"));
        session.add(first);
        session.commit();
        assertThat(first.getEditions()).containsOnlyKeys("de", "fr");
        first.getEditions().remove("de");
        session.commit();
        assertThat(first.getEditions()).containsOnlyKeys("fr");
    }

    @EachDialect
    void positionsAreWrittenAndOrderTheListWhenItIsLoaded(Session session, TestDatabase database) {
        for (int i = 0; i < 3; i++) {
            one.getChapters().add(new Chapter());
        }
        session.add(one);
        session.commit();
        List<Chapter> before = List.copyOf(one.getChapters());
        Collections.swap(one.getChapters(), 0, 2);
        session.commit();
        assertThat(one.getChapters()).containsExactly(before.get(2), before.get(1), before.get(0));
        assertThat(database.rows("SELECT id, position FROM chapter ORDER BY id"))
                .containsExactly(List.of(1, 2), List.of(2, 1), List.of(3, 0));
    }

    @EachDialect
    void aOneToOneIsReplaced(Session session, TestDatabase database) {
        Passport old = new Passport();
        first.setPassport(old);
        session.add(first);
        session.commit();
        Passport current = new Passport();
        first.setPassport(current);
        session.commit();
        assertThat(database.rows("SELECT owner_id FROM passport ORDER BY id"))
                .containsExactly(Collections.singletonList(null), List.of(1));
        assertThat(first.getPassport()).isSameAs(current);
        assertThat(old.getOwner()).isNull();
    }

    @EachDialect
    void relatedObjectsAreFoundByConditions(Session session) {
        saved(session);
        assertThat(session.scalars(select(Book.class).where(Book_.author.eq(first)))
                        .all())
                .containsExactly(one, two);
        assertThat(session.scalars(select(Book.class).where(Book_.author.ne(second)))
                        .all())
                .containsExactly(one, two);
        assertThat(session.scalars(select(Book.class).where(Book_.author.isNull()))
                        .all())
                .isEmpty();
        assertThat(session.scalars(select(Book.class).where(Book_.author.has(Author_.name.eq("first"))))
                        .all())
                .hasSize(2);
        assertThat(session.scalars(select(Author.class).where(Author_.books.any(Book_.title.eq("two"))))
                        .all())
                .containsExactly(first);
        assertThat(session.scalars(select(Author.class).where(Author_.books.isEmpty()))
                        .all())
                .containsExactly(second);
        assertThat(session.scalars(select(Author.class).where(Author_.books.contains(two)))
                        .all())
                .containsExactly(first);
    }

    @EachDialect
    void manyToManyObjectsAreFoundByConditions(Session session) {
        Reader reader = new Reader("reader");
        one.getReaders().add(reader);
        session.addAll(List.of(one, two));
        session.commit();
        assertThat(session.scalars(select(Book.class).where(Book_.readers.contains(reader)))
                        .all())
                .containsExactly(one);
        assertThat(session.scalars(select(Book.class).where(Book_.readers.any(Reader_.name.eq("reader"))))
                        .all())
                .containsExactly(one);
        assertThat(session.scalars(select(Book.class).where(Book_.readers.isEmpty()))
                        .all())
                .containsExactly(two);
    }

    @EachDialect
    void optionsLoadSeveralLevels(SessionMaker sessions, Session session, SqlExpectations sql) {
        saved(session);
        one.getTags().add(new Tag());
        session.commit();
        try (Session other = sessions.open()) {
            sql.clear();
            List<Author> authors = other.scalars(select(Author.class)
                            .options(selectinLoad(Author_.books).joinedLoad(Book_.tags))
                            .orderBy(Author_.id))
                    .all();
            sql.recorded().expectCount(2);
            sql.during(() -> assertThat(authors.get(0).getBooks().get(0).getTags())
                            .hasSize(1))
                    .expectNone();
            sql.during(() -> assertThat(authors.get(0).getBooks().get(0).getAuthor())
                            .isSameAs(authors.get(0)))
                    .expectNone();
        }
        try (Session other = sessions.open()) {
            sql.clear();
            Book book = other.scalars(
                            select(Book.class).where(Book_.id.eq(one.getId())).options(joinedLoad(Book_.author)))
                    .one();
            sql.recorded().expectCount(1);
            sql.during(() -> assertThat(book.getAuthor().getName()).isEqualTo("first"))
                    .expectNone();
        }
    }

    @EachDialect
    void aDetachedGraphIsMergedAsAWhole(SessionMaker sessions, Session session, TestDatabase database) {
        saved(session);
        assertThat(first.getName()).isEqualTo("first");
        assertThat(new ArrayList<>(first.getBooks())).hasSize(2);
        one.getTitle();
        two.getTitle();
        session.close();
        first.setName("renamed");
        first.getBooks().remove(two);
        first.getBooks().add(new Book("three"));
        try (Session other = sessions.open()) {
            Author merged = other.merge(first);
            other.commit();
            assertThat(merged).isNotSameAs(first);
            assertThat(merged.getBooks()).extracting(Book::getTitle).containsExactly("one", "three");
        }
        assertThat(database.rows("SELECT name FROM author ORDER BY id"))
                .containsExactly(List.of("renamed"), List.of("second"));
        assertThat(database.rows("SELECT title FROM book ORDER BY id"))
                .containsExactly(List.of("one"), List.of("three"));
    }

    @EachDialect
    void aWriteOnlyCollectionIsNeverLoaded(Session session, SqlExpectations sql, TestDatabase database) {
        Letter old = new Letter();
        first.getLetters().add(old);
        session.add(first);
        session.commit();
        assertThat(first.getName()).isEqualTo("first");
        Letter letter = new Letter();
        sql.during(() -> first.getLetters().add(letter)).expectNone();
        assertThat(letter.getAuthor()).isSameAs(first);
        assertThat(session.contains(letter)).isTrue();
        first.getLetters().remove(old);
        session.commit();
        assertThat(database.rows("SELECT author_id FROM letter ORDER BY id"))
                .containsExactly(Collections.singletonList(null), List.of(1));
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> first.getLetters().size())
                .withMessageContaining("Cannot have Author.letters of Author#1 read: it is write-only");
        assertThatExceptionOfType(OrmException.class).isThrownBy(() -> first.setLetters(Set.of()));
        assertThat(session.scalars(select(Letter.class).where(Letter_.author.eq(first)))
                        .all())
                .containsExactly(letter);
    }
}
