package io.aludel.orm.load;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.session.Session;
import io.aludel.orm.state.library.Author;
import io.aludel.orm.state.library.Author_;
import io.aludel.orm.state.library.Book;
import io.aludel.orm.state.library.Book_;
import io.aludel.orm.state.library.Chapter;
import io.aludel.orm.state.library.Edition;
import io.aludel.orm.state.library.Passport;
import io.aludel.orm.state.library.Reader;
import io.aludel.orm.state.library.Tag;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({Author.class, Book.class, Chapter.class, Edition.class, Passport.class, Reader.class, Tag.class})
class CollectionKindTests {
    private static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO author (id, name) VALUES (1, 'butler'), (2, 'le guin')",
                "INSERT INTO book (id, title, author_id) VALUES (1, 'kindred', 1), (2, 'dawn', 1), (3, 'lathe', 2)",
                "INSERT INTO passport (id, owner_id, number) VALUES (7, 2, 5)",
                "INSERT INTO edition (id, code, author_id) VALUES (1, 'de', 1), (2, 'fr', 1)",
                "INSERT INTO reader (id, name) VALUES (1, 'ann'), (2, 'bob')",
                "INSERT INTO book_reader (book_id, reader_id) VALUES (1, 1), (1, 2), (3, 1)",
                "INSERT INTO chapter (id, position, book_id) VALUES (10, 1, 1), (11, 0, 1), (12, 2, 1)");
    }

    @EachDialect
    void loadsMapsByTheirKeys(Session session, TestDatabase database) {
        rows(database);
        Author butler = session.get(Author.class, 1);
        assertThat(butler.getEditions()).containsOnlyKeys("de", "fr");
        assertThat(butler.getEditions().get("de").getAuthor()).isSameAs(butler);
        session.expungeAll();
        Author joined = session.scalars(
                        select(Author.class).where(Author_.id.eq(1)).options(joinedLoad(Author_.editions)))
                .one();
        assertThat(joined.getEditions()).containsOnlyKeys("de", "fr");
    }

    @EachDialect
    void loadsTheOtherSideOfOneToOne(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        List<Author> authors =
                session.scalars(select(Author.class).orderBy(Author_.id)).all();
        sql.clear();
        sql.during(() -> {
                    assertThat(authors.get(0).getPassport()).isNull();
                    assertThat(authors.get(1).getPassport().getOwner()).isSameAs(authors.get(1));
                })
                .expectCount(1);
        session.expungeAll();
        sql.during(() -> assertThat(session.scalars(select(Author.class)
                                        .options(joinedLoad(Author_.passport))
                                        .orderBy(Author_.id)
                                        .limit(2))
                                .all()
                                .get(1)
                                .getPassport())
                        .isNotNull())
                .expectCount(1);
    }

    @EachDialect
    void loadsSetsOfObjectsWhoseEqualsReadsThem(Session session, TestDatabase database) {
        rows(database);
        List<Book> books = session.scalars(
                        select(Book.class).options(selectinLoad(Book_.readers)).orderBy(Book_.id))
                .all();
        assertThat(books.get(0).getReaders()).hasSize(2).contains(session.get(Reader.class, 1));
        assertThat(books.get(1).getReaders()).isEmpty();
        assertThat(books.get(2).getReaders()).containsExactly(session.get(Reader.class, 1));
    }

    @EachDialect
    void loadsListsByTheirStoredPositions(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        Book kindred = session.get(Book.class, 1);
        sql.clear();
        sql.during(() -> assertThat(kindred.getChapters())
                        .extracting(Chapter::getPosition)
                        .containsExactly(0, 1, 2))
                .expect("SELECT chapter.id, chapter.position, chapter.book_id FROM chapter"
                        + " WHERE chapter.book_id = ? ORDER BY chapter.position");
    }

    @EachDialect
    void mergesWhatWasAddedBeforeTheCollectionWasLoaded(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        Author butler = session.get(Author.class, 1);
        Book wild = new Book("wild seed");
        sql.clear();
        sql.during(() -> wild.setAuthor(butler)).expectNone();
        session.noAutoflush(() ->
                assertThat(butler.getBooks()).extracting(Book::getTitle).contains("kindred", "dawn", "wild seed"));
        sql.recorded().expectCount(1);
    }

    @EachDialect
    void loadsChildrenOfAParentThatNoFieldOfTheirsRefersTo(Session session, TestDatabase database) {
        rows(database);
        Book lathe = session.get(Book.class, 3);
        assertThat(lathe.getAuthor().getName()).isEqualTo("le guin");
        assertThat(lathe.getAuthor().getBooks()).containsExactly(lathe);
    }
}
