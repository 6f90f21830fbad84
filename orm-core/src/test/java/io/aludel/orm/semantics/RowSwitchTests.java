package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.cabinet.Binder;
import io.aludel.orm.semantics.cabinet.Clasp;
import io.aludel.orm.semantics.cabinet.Folder;
import io.aludel.orm.semantics.cabinet.Label;
import io.aludel.orm.semantics.cabinet.Sheet;
import io.aludel.orm.semantics.cabinet.Spine;
import io.aludel.orm.semantics.cabinet.Ticket;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.Arrays;

/** A new object with the key of one deleted in the same flush takes over its row. */
@Mapped({Folder.class, Binder.class, Sheet.class, Label.class, Spine.class, Clasp.class, Ticket.class})
class RowSwitchTests {
    private final Folder folder = new Folder("f");
    private final Binder binder = new Binder("b");

    private Ticket deleted(Session session) {
        Ticket old = new Ticket("a");
        old.setText("old");
        old.setFolder(folder);
        old.setBinder(binder);
        session.add(old);
        session.commit();
        session.delete(old);
        return old;
    }

    @EachDialect
    void foreignKeysNeverSetStayAsTheyWere(Session session, SqlExpectations sql, TestDatabase database) {
        deleted(session);
        Ticket next = new Ticket("a");
        next.setText("new");
        session.add(next);
        sql.clear();
        sql.during(session::flush).expect(update("ticket").values("new", "a"));
        assertThat(next.getFolder()).isSameAs(folder);
        assertThat(next.getBinder()).isSameAs(binder);
        assertThat(next.getBinderId()).isEqualTo(1);
        next.setFolder(null);
        sql.clear();
        sql.during(session::flush).expect(update("ticket").values(null, "a"));
        session.commit();
        assertThat(next.getFolder()).isNull();
        assertThat(database.rows("SELECT text, folder_id, binder_id FROM ticket"))
                .containsExactly(Arrays.asList("new", null, 1));
    }

    @EachDialect
    void theSameTargetAgainIsNoChange(Session session, SqlExpectations sql) {
        deleted(session);
        Ticket next = new Ticket("a");
        next.setFolder(folder);
        session.add(next);
        sql.clear();
        sql.during(session::flush).expectNone();
        assertThat(next.getText()).isEqualTo("old");
    }

    @EachDialect
    void referencesSetToNothingOverwrite(Session session, SqlExpectations sql) {
        deleted(session);
        Ticket next = new Ticket("a");
        next.setText(null);
        next.setFolder(null);
        next.setBinder(null);
        session.add(next);
        sql.clear();
        session.flush();
        assertThat(sql.recorded().statements()).hasSize(1);
        session.commit();
        assertThat(next.getText()).isNull();
        assertThat(next.getFolder()).isNull();
        assertThat(next.getBinder()).isNull();
        assertThat(next.getBinderId()).isNull();
    }

    @EachDialect
    void aRollbackRestoresTheOldObject(Session session) {
        Ticket old = deleted(session);
        Ticket next = new Ticket("a");
        session.add(next);
        session.flush();
        assertThat(session.contains(old)).isFalse();
        session.rollback();
        assertThat(session.get(Ticket.class, "a")).isSameAs(old);
        assertThat(old.getFolder()).isSameAs(folder);
        assertThat(session.contains(next)).isFalse();
    }
}
