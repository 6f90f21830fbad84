package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.flush.mixed.Album;
import io.aludel.orm.flush.mixed.Book;
import io.aludel.orm.flush.mixed.Box;
import io.aludel.orm.flush.mixed.Clerk;
import io.aludel.orm.flush.mixed.Counter;
import io.aludel.orm.flush.mixed.Desk;
import io.aludel.orm.flush.mixed.Name;
import io.aludel.orm.flush.mixed.Passport;
import io.aludel.orm.flush.mixed.Person;
import io.aludel.orm.flush.mixed.Region;
import io.aludel.orm.flush.mixed.Shelf;
import io.aludel.orm.flush.mixed.Town;
import io.aludel.orm.flush.mixed.Tune;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.Collections;
import java.util.List;

@Mapped({
    Person.class,
    Passport.class,
    Shelf.class,
    Book.class,
    Box.class,
    Region.class,
    Town.class,
    Album.class,
    Tune.class,
    Desk.class,
    Clerk.class,
    Counter.class
})
class MixedFlushTests {
    private static <T> T saved(Session session, T entity) {
        session.add(entity);
        session.flush();
        return entity;
    }

    @EachDialect
    void aReferenceWithoutFieldOrdersRowsOfItsOwnTable(Session session, SqlExpectations sql) {
        Person ann = new Person(new Name("Ann", "A"));
        Person bob = new Person(new Name("Bob", "B"));
        ann.setBoss(bob);
        session.add(ann);
        sql.during(session::flush)
                .expect(
                        insert("person").values("Bob", "B", null),
                        insert("person").values("Ann", "A", 1));
        ann.setBoss(null);
        bob.setBoss(ann);
        sql.during(session::flush).expect(update("person").values(2, 1).values(null, 2));
        // What has to be loaded to delete one would write the delete of the other.
        assertThat(ann.getPassport()).isEqualTo(bob.getPassport());
        session.delete(ann);
        session.delete(bob);
        sql.clear();
        sql.during(session::flush)
                .expect(delete("person").values(1), delete("person").values(2));
    }

    @EachDialect
    void onlyTheChangedColumnOfAnEmbeddedIsSet(Session session, SqlExpectations sql) {
        Person ann = saved(session, new Person(new Name("Ann", "A")));
        ann.setName(new Name("Ann", "Z"));
        sql.during(session::flush).expect(update("person").values("Z", 1));
        ann.setName(new Name("Ann", "Z"));
        sql.during(session::flush).expectNone();
        ann.setName(null);
        sql.during(session::flush).expect(update("person").values(null, null, 1));
    }

    @EachDialect
    void aKeyIsSharedWithTheParent(Session session, SqlExpectations sql) {
        Person ann = new Person(new Name("Ann", "A"));
        ann.setPassport(new Passport("p1"));
        session.add(ann);
        sql.during(session::flush)
                .expect(
                        insert("person").values("Ann", "A", null),
                        insert("passport").values(1, "p1"));
        assertThat(session.get(Passport.class, 1)).isSameAs(ann.getPassport());
    }

    @EachDialect
    void aForeignKeyThatIsThePrimaryKeyCannotBeCleared(Session session, SqlExpectations sql) {
        Person ann = new Person(new Name("Ann", "A"));
        ann.setPassport(new Passport("p1"));
        saved(session, ann);
        ann.setPassport(null);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Passport#1")
                .withMessageContaining("primary key")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FOREIGN_KEY_REQUIRED));
    }

    @EachDialect
    void peopleAreFriendsOfPeople(Session session, SqlExpectations sql) {
        Person ann = new Person(new Name("Ann", "A"));
        Person bob = new Person(new Name("Bob", "B"));
        ann.getFriends().add(bob);
        bob.getFriends().add(ann);
        session.add(ann);
        sql.during(session::flush)
                .expect(
                        insert("person").values("Ann", "A", null).values("Bob", "B", null),
                        insert("friendship").rows(2));
        ann.getFriends().clear();
        sql.during(session::flush).expect(delete("friendship").values(1, 2));
    }

    @EachDialect
    void whatTheDatabaseDeletesIsNotLoaded(Session session, SqlExpectations sql, TestDatabase database) {
        Shelf shelf = new Shelf("a");
        shelf.getBooks().add(new Book("one"));
        shelf.getBoxes().add(new Box());
        saved(session, shelf);
        session.commit();
        shelf.getName();
        sql.clear();
        session.delete(shelf);
        sql.during(session::flush).expect(delete("shelf").values(1));
        session.commit();
        assertThat(database.rows("SELECT id FROM book")).isEmpty();
        assertThat(database.rows("SELECT shelf_id FROM box")).containsExactly(Collections.singletonList(null));
    }

    @EachDialect
    void loadedChildrenAreDeletedAnyway(Session session, SqlExpectations sql) {
        Shelf shelf = new Shelf("a");
        shelf.getBooks().add(new Book("one"));
        shelf.getBoxes().add(new Box());
        saved(session, shelf);
        sql.clear();
        session.delete(shelf);
        sql.during(session::flush)
                .expect(delete("book").values(1), delete("shelf").values(1));
    }

    @EachDialect(Database.POSTGRESQL)
    void childrenFollowAChangedKeyByUpdate(Session session, SqlExpectations sql) {
        Region region = new Region("n");
        region.getTowns().add(new Town());
        saved(session, region);
        session.commit();
        region.setCode("north");
        sql.clear();
        sql.during(session::flush)
                .expect(
                        select("town"),
                        update("region").values("north", "n"),
                        update("town").values("north", 1));
        session.commit();
    }

    @EachDialect
    void positionsThatMustBeUniqueAreExchanged(Session session, TestDatabase database) {
        Album album = new Album();
        album.getTunes().addAll(List.of(new Tune("a"), new Tune("b"), new Tune("c")));
        saved(session, album);
        Collections.reverse(album.getTunes());
        session.commit();
        assertThat(database.rows("SELECT title, place FROM tune ORDER BY place"))
                .containsExactly(List.of("c", 0), List.of("b", 1), List.of("a", 2));

        album.getTunes().remove(0);
        album.getTunes().add(0, new Tune("d"));
        session.commit();
        assertThat(database.rows("SELECT title, place FROM tune ORDER BY place"))
                .containsExactly(List.of("d", 0), List.of("b", 1), List.of("a", 2));
    }

    @EachDialect
    void aTargetLeftBehindIsDeletedAfterTheReferenceMoved(Session session, SqlExpectations sql) {
        Desk desk = new Desk();
        desk.setClerk(new Clerk("old"));
        saved(session, desk);
        desk.setClerk(new Clerk("new"));
        sql.during(session::flush)
                .expect(
                        insert("clerk").values("new"),
                        update("desk").values(2, 2L, 1, 1L),
                        delete("clerk").values(1));
        session.delete(desk);
        sql.clear();
        sql.during(session::flush)
                .expect(delete("desk").values(1, 2L), delete("clerk").values(2));
    }

    @EachDialect
    void anObjectNeverGivenToAParentIsInserted(Session session, SqlExpectations sql) {
        session.add(new Tune("free"));
        sql.during(session::flush).expect(insert("tune").values("free", null, null));
    }

    @EachDialect
    void aVersionOfTheDatabaseIsCheckedAndReadAgain(Session session, SqlExpectations sql, TestDatabase database) {
        Counter counter = saved(session, new Counter("a"));
        session.commit();
        assertThat(counter.getVersion()).isEqualTo(10);
        counter.setName("b");
        sql.during(session::flush).expect(update("counter").values("b", 1, 10));
        sql.during(counter::getVersion).expectCount(1);
        session.commit();
        counter.getName();
        database.run("UPDATE counter SET version = 11");
        counter.setName("c");
        assertThatExceptionOfType(StaleRowException.class).isThrownBy(session::flush);
    }

    @EachDialect
    void aSavepointTakesBackWhatItsFlushGave(Session session, SqlExpectations sql, TestDatabase database) {
        Shelf shelf = saved(session, new Shelf("a"));
        SessionTransaction savepoint = session.beginNested();
        Book book = new Book("one");
        shelf.getBooks().add(book);
        session.flush();
        assertThat(book.getShelfId()).isEqualTo(1);
        savepoint.rollback();
        assertThat(book.getId()).isNull();
        assertThat(book.getShelfId()).isNull();
        session.commit();
        assertThat(database.rows("SELECT id FROM book")).isEmpty();
    }
}
