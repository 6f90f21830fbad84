package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.literal;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.semantics.cabinet.Binder;
import io.aludel.orm.semantics.cabinet.Binder_;
import io.aludel.orm.semantics.cabinet.Clasp;
import io.aludel.orm.semantics.cabinet.Folder;
import io.aludel.orm.semantics.cabinet.Label;
import io.aludel.orm.semantics.cabinet.Sheet;
import io.aludel.orm.semantics.cabinet.Spine;
import io.aludel.orm.semantics.cabinet.Ticket;
import io.aludel.orm.semantics.cabinet.Ticket_;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.sql.Functions;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Attributes whose values the database computes in the statement that writes the row. */
@Mapped({Folder.class, Binder.class, Sheet.class, Label.class, Spine.class, Clasp.class, Ticket.class})
class ComputedValueTests {
    private static Ticket saved(Session session, String code) {
        Ticket ticket = new Ticket(code);
        ticket.setUses(5);
        session.add(ticket);
        session.flush();
        return ticket;
    }

    @EachDialect
    void isRenderedInTheUpdateAndReadAgain(Session session, SqlExpectations sql) {
        Ticket ticket = saved(session, "a");
        session.setExpression(ticket, Ticket_.uses, Ticket_.uses.plus(1));
        ticket.setText("used");
        assertThat(session.isModified(ticket)).isTrue();
        sql.clear();
        sql.during(session::flush).expect("UPDATE ticket SET text = ?, uses = ticket.uses + ? WHERE ticket.code = ?");
        sql.during(() -> assertThat(ticket.getUses()).isEqualTo(6))
                .expect("SELECT ticket.uses, ticket.folder_id FROM ticket WHERE ticket.code = ?");
        sql.during(session::flush).expectNone();
    }

    @EachDialect
    void losesNoIncrementOfOthers(SessionMaker sessions, Session session) {
        sessions.inTransaction(first -> saved(first, "a"));
        Ticket ticket = session.getOne(Ticket.class, "a");
        session.setExpression(ticket, Ticket_.uses, Ticket_.uses.plus(1));
        sessions.inTransaction(other -> {
            Ticket same = other.getOne(Ticket.class, "a");
            other.setExpression(same, Ticket_.uses, Ticket_.uses.plus(1));
        });
        session.commit();
        assertThat(ticket.getUses()).isEqualTo(7);
    }

    @EachDialect
    void readingItBeforeFlushesFirst(Session session, SqlExpectations sql) {
        Ticket ticket = saved(session, "a");
        session.setExpression(ticket, Ticket_.uses, Ticket_.uses.plus(1));
        sql.clear();
        sql.during(() -> assertThat(ticket.getUses()).isEqualTo(6))
                .expect(
                        "UPDATE ticket SET uses = ticket.uses + ? WHERE ticket.code = ?",
                        "SELECT ticket.uses, ticket.folder_id FROM ticket WHERE ticket.code = ?");
    }

    @EachDialect
    void aValueSetLaterTakesItsPlace(Session session, SqlExpectations sql, TestDatabase database) {
        Ticket ticket = saved(session, "a");
        session.setExpression(ticket, Ticket_.uses, Ticket_.uses.plus(1));
        ticket.setUses(9);
        assertThat(ticket.getUses()).isEqualTo(9);
        session.commit();
        assertThat(database.rows("SELECT uses FROM ticket")).hasToString("[[9]]");
        Ticket pending = new Ticket("b");
        session.add(pending);
        session.setExpression(pending, Ticket_.text, Functions.lower(literal("B")));
        pending.setText("c");
        session.commit();
        assertThat(pending.getText()).isEqualTo("c");
    }

    @EachDialect
    void isRenderedInTheInsert(Session session, SqlExpectations sql) {
        saved(session, "a");
        Ticket next = new Ticket("b");
        session.add(next);
        session.setExpression(
                next, Ticket_.uses, select(Functions.max(Ticket_.uses)).scalar());
        Folder folder = new Folder("f");
        session.add(folder);
        session.setExpression(folder, io.aludel.orm.semantics.cabinet.Folder_.name, Functions.upper(literal("red")));
        sql.clear();
        session.flush();
        assertThat(sql.recorded().statements())
                .hasSize(2)
                .allMatch(statement -> statement.sql().contains("INSERT INTO"));
        assertThat(folder.getId()).isEqualTo(1);
        assertThat(folder.getName()).isEqualTo("RED");
        assertThat(next.getUses()).isEqualTo(5);
        session.rollback();
        assertThat(folder.getId()).isNull();
    }

    @EachDialect
    void aRollbackForgetsIt(Session session, SqlExpectations sql) {
        Ticket ticket = saved(session, "a");
        session.commit();
        session.setExpression(ticket, Ticket_.uses, Ticket_.uses.plus(1));
        session.rollback();
        sql.during(session::flush).expectNone();
        session.setExpression(ticket, Ticket_.uses, Ticket_.uses.plus(1));
        session.expire(ticket, Ticket_.uses);
        session.commit();
        assertThat(ticket.getUses()).isEqualTo(5);
    }

    @EachDialect
    void expiringForgetsIt(Session session, SqlExpectations sql) {
        Ticket ticket = saved(session, "a");
        session.setExpression(ticket, Ticket_.uses, Ticket_.uses.plus(1));
        session.expire(ticket);
        ticket.setText("used");
        sql.clear();
        sql.during(session::flush).expect("UPDATE ticket SET text = ? WHERE code = ?");
        assertThat(ticket.getUses()).isEqualTo(5);
    }

    @EachDialect
    void aRowThatIsGoneIsNoticed(Session session, TestDatabase database) {
        Ticket ticket = saved(session, "a");
        session.commit();
        ticket.getText();
        database.run("DELETE FROM ticket");
        session.setExpression(ticket, Ticket_.uses, Ticket_.uses.plus(1));
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Ticket#a");
    }

    @EachDialect
    void whatNoStatementCanSayIsRefused(Session session) {
        Ticket ticket = saved(session, "a");
        refused(
                ErrorCode.COMPUTED_VALUE,
                () -> session.setExpression(ticket, Ticket_.code, Functions.lower(literal("X"))));
        refused(
                ErrorCode.NOT_PERSISTENT,
                () -> session.setExpression(new Ticket("b"), Ticket_.text, Functions.lower(literal("X"))));
        session.setExpression(ticket, Ticket_.text, Binder_.name);
        refused(ErrorCode.COMPUTED_VALUE, session::flush);
        session.rollback();
        Ticket pending = new Ticket("c");
        session.add(pending);
        session.setExpression(pending, Ticket_.uses, Ticket_.uses.plus(1));
        refused(ErrorCode.COMPUTED_VALUE, session::flush);
    }

    private static void refused(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(work)
                .withMessageContaining("Ticket")
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
