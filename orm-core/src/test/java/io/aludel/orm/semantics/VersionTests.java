package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.semantics.extras.Folder;
import io.aludel.orm.semantics.extras.Page;
import io.aludel.orm.semantics.extras.Seat;
import io.aludel.orm.semantics.extras.Stamped;
import io.aludel.orm.semantics.extras.Sticker;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.time.Instant;
import java.util.List;

/** What advances the version of a row, and what checks it. */
@Mapped({Seat.class, Stamped.class, Folder.class, Page.class, Sticker.class})
class VersionTests {
    private static Seat stored(Session session) {
        Seat seat = new Seat("a1", "ann");
        session.add(seat);
        session.flush();
        return seat;
    }

    @EachDialect
    void aNumberIsOneAtFirstThenCountsAndIsChecked(Session session, SqlExpectations sql) {
        Seat seat = new Seat("a1", "ann");
        session.add(seat);
        sql.during(session::flush).expect(insert("seat").values("a1", "ann", 1));
        seat.setGuest("bob");
        sql.during(session::flush).expect(update("seat").values("bob", 2, "a1", 1));
        assertThat(seat.getVersion()).isEqualTo(2);
        seat.setGuest("bob");
        sql.during(session::flush).expectNone();
        session.delete(seat);
        sql.during(session::flush).expect(delete("seat").values("a1", 2));
    }

    @EachDialect
    void aNumberThatIsSetIsTaken(Session session, SqlExpectations sql) {
        Seat seat = new Seat("a1", "ann");
        seat.setVersion(5);
        session.add(seat);
        sql.during(session::flush).expect(insert("seat").values("a1", "ann", 5));
        seat.setVersion(50);
        sql.during(session::flush).expect(update("seat").values(50, "a1", 5));
        seat.setGuest("bob");
        seat.setVersion(60);
        sql.during(session::flush).expect(update("seat").values("bob", 60, "a1", 50));
    }

    @EachDialect
    void anotherVersionInTheRowIsNoticed(Session session, TestDatabase database) {
        Seat seat = stored(session);
        session.commit();
        seat.getGuest();
        database.run("UPDATE seat SET version = 7");
        seat.setGuest("bob");
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Seat#a1");
        session.rollback();
        seat.getGuest();
        database.run("UPDATE seat SET version = 8");
        session.delete(seat);
        assertThatExceptionOfType(StaleRowException.class).isThrownBy(session::flush);
    }

    @EachDialect
    void aTimeIsLaterWithEachUpdate(Session session, TestDatabase database) {
        Stamped stamped = new Stamped("a");
        session.add(stamped);
        session.flush();
        Instant first = stamped.getChanged();
        assertThat(first).isNotNull();
        stamped.setText("b");
        session.flush();
        assertThat(stamped.getChanged()).isAfter(first);
        session.commit();
        stamped.getText();
        database.run("UPDATE stamped SET changed = TIMESTAMP '2001-01-01 00:00:00'");
        stamped.setText("c");
        assertThatExceptionOfType(StaleRowException.class).isThrownBy(session::flush);
    }

    @EachDialect
    void rowsOfOthersLeaveTheVersionAlone(Session session, SqlExpectations sql) {
        Folder folder = new Folder();
        Page page = new Page();
        folder.getPages().add(page);
        session.add(folder);
        session.flush();
        Sticker sticker = new Sticker();
        session.add(sticker);
        session.flush();
        sql.clear();

        page.setText("changed");
        folder.getPages().add(new Page());
        folder.getStickers().add(sticker);
        sql.during(session::flush)
                .expect(
                        update("page").values("changed", 1),
                        insert("page").values(null, 1),
                        insert("folder_sticker").values(1, 1));
        assertThat(folder.getVersion()).isEqualTo((short) 1);

        folder.setMain(sticker);
        sql.during(session::flush).expect(update("folder").values(1, (short) 2, 1, (short) 1));
    }

    @EachDialect
    void aNewObjectInPlaceOfADeletedOneContinuesItsVersion(Session session, SqlExpectations sql) {
        Seat seat = stored(session);
        seat.setGuest("bob");
        session.flush();
        session.delete(seat);
        Seat next = new Seat("a1", "cy");
        session.add(next);
        sql.clear();
        sql.during(session::flush).expect(update("seat").values("cy", 3, "a1", 2));
        assertThat(next.getVersion()).isEqualTo(3);
        session.commit();
        assertThat(session.get(Seat.class, "a1")).isSameAs(next);
    }

    @EachDialect
    void statementsLeaveTheVersionAlone(Session session, TestDatabase database) {
        stored(session);
        session.execute(
                io.aludel.orm.sql.SQL.update(Seat.class).set("guest", "bob").allRows());
        session.commit();
        assertThat(database.rows("SELECT guest, version FROM seat")).containsExactly(List.of("bob", 1));
    }

    @EachDialect
    void aListenerMayCountItself(SessionMaker sessions, TestDatabase database) {
        sessions.events()
                .beforeUpdate(Seat.class, (mapping, connection, seat) -> seat.setVersion(seat.getVersion() + 10));
        sessions.inTransaction(session -> session.add(new Seat("a1", "ann")));
        sessions.inTransaction(session -> session.getOne(Seat.class, "a1").setGuest("bob"));
        assertThat(database.rows("SELECT guest, version FROM seat")).containsExactly(List.of("bob", 11));
    }
}
