package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.mapping.Loading.withPolymorphic;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.semantics.notes.Note;
import io.aludel.orm.semantics.notes.Note_;
import io.aludel.orm.semantics.notes.Reminder;
import io.aludel.orm.semantics.notes.Reminder_;
import io.aludel.orm.semantics.notes.Task;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;

/** What tells the class of a row, where that is an attribute too. */
@Mapped({Note.class, Reminder.class, Task.class})
class DiscriminatorTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

    @EachDialect
    void theAttributeIsFilledInByTheInsert(Session session, SqlExpectations sql) {
        Reminder reminder = new Reminder("call", TODAY);
        Note note = new Note("text");
        session.addAll(List.of(reminder, note));
        sql.during(session::flush)
                .expect(
                        insert("note").values("Reminder", "call", TODAY),
                        insert("note").values("Note", "text"));
        assertThat(reminder.getKind()).isEqualTo("Reminder");
        assertThat(note.getKind()).isEqualTo("Note");
        session.rollback();
        assertThat(reminder.getKind()).isNull();
    }

    @EachDialect
    void theValueOfAnotherClassIsRefused(Session session) {
        Reminder reminder = new Reminder("call", TODAY);
        reminder.setKind("Task");
        session.add(reminder);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Note.kind was set to Task")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_DISCRIMINATOR));
        session.rollback();
        reminder.setKind("Reminder");
        session.add(reminder);
        session.flush();
        reminder.setKind("Task");
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_DISCRIMINATOR));
    }

    @EachDialect
    void aQueryOfTheRootAddsNothingAndOneOfASubclassItsValue(Session session, SqlExpectations sql) {
        sql.clear();
        session.scalars(select(Note.class)).all();
        session.scalars(select(Reminder.class).where(Reminder_.text.eq("call"))).all();
        session.scalars(select(Note.class).where(Note_.kind.eq("Task"))).all();
        sql.recorded()
                .expect(
                        "SELECT note.id, note.kind, note.text, note.due FROM note",
                        "SELECT note.id, note.kind, note.text, note.due FROM note"
                                + " WHERE note.text = ? AND note.kind IN (?)",
                        "SELECT note.id, note.kind, note.text, note.due FROM note WHERE note.kind = ?");
    }

    @EachDialect
    void subclassesShareAColumnOfOneName(Session session, SqlExpectations sql, TestDatabase database) {
        session.addAll(List.of(new Reminder("call", TODAY), new Task("wash", TODAY.plusDays(1)), new Note("text")));
        session.commit();
        assertThat(database.rows("SELECT kind, due FROM note WHERE due IS NOT NULL ORDER BY id"))
                .hasSize(2);
        session.expungeAll();
        sql.clear();
        List<Note> found = session.scalars(select(Note.class)
                        .options(withPolymorphic(Reminder.class))
                        .where(Reminder_.due.gt(TODAY)))
                .all();
        sql.recorded().expect("SELECT note.id, note.kind, note.text, note.due FROM note WHERE note.due > ?");
        assertThat(found).hasExactlyElementsOfTypes(Task.class);
        ((Task) found.get(0)).setDue(TODAY);
        sql.during(session::flush)
                .expect(update("note").values(TODAY, found.get(0).getId()));
    }
}
