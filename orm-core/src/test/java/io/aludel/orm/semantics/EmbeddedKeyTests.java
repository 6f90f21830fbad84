package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.ledger.Entry;
import io.aludel.orm.semantics.ledger.EntryId;
import io.aludel.orm.semantics.ledger.EntryId_;
import io.aludel.orm.semantics.ledger.Entry_;
import io.aludel.orm.semantics.ledger.Ledger;
import io.aludel.orm.semantics.ledger.Ledger_;
import io.aludel.orm.semantics.ledger.Remark;
import io.aludel.orm.session.Inspection;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;

/** Keys that are embeddables. */
@Mapped({Ledger.class, Entry.class, Remark.class})
class EmbeddedKeyTests {
    private final Ledger ledger = new Ledger("a");
    private final Entry entry = new Entry(new EntryId(null, 1), "first");

    private void save(Session session) {
        entry.getRemarks().add(new Remark("right"));
        ledger.getEntries().add(entry);
        session.add(ledger);
        session.commit();
    }

    @EachDialect
    void partsOfTheKeyComeFromTheParent(Session session, SqlExpectations sql) {
        entry.getRemarks().add(new Remark("right"));
        ledger.getEntries().add(entry);
        session.add(ledger);
        sql.during(session::flush)
                .expect(
                        insert("ledger").values("a"),
                        insert("entry").values("a", 1, "first"),
                        insert("remark").values("right", "a", 1));
        assertThat(entry.getId()).isEqualTo(new EntryId("a", 1));
        sql.during(() -> {
                    assertThat(session.get(Entry.class, new EntryId("a", 1))).isSameAs(entry);
                    assertThat(session.get(Entry.class, List.of("a", 1))).isSameAs(entry);
                })
                .expectNone();
        assertThat(Inspection.of(entry)).hasToString("Entry#a,1 PERSISTENT");
    }

    @EachDialect
    void rowsAreFoundByTheKeyAndItsParts(SessionMaker sessions, Session session) {
        save(session);
        try (Session other = sessions.open()) {
            Entry found = other.scalars(select(Entry.class).where(Entry_.id.eq(new EntryId("a", 1))))
                    .one();
            assertThat(found.getId()).isEqualTo(new EntryId("a", 1));
            assertThat(other.get(Entry.class, new EntryId("a", 1))).isSameAs(found);
            assertThat(found.getLedger().getCode()).isEqualTo("a");
            assertThat(found.getRemarks()).extracting(Remark::getText).containsExactly("right");
            assertThat(found.getRemarks().get(0).getEntry()).isSameAs(found);
            assertThat(other.scalars(select(Entry_.text)
                                    .where(Entry_.id.get(EntryId_.number).gt(0)))
                            .all())
                    .containsExactly("first");
            assertThat(other.get(Entry.class, new EntryId("a", 2))).isNull();
        }
        try (Session other = sessions.open()) {
            Ledger joined = other.scalars(select(Ledger.class)
                            .options(joinedLoad(Ledger_.entries).selectinLoad(Entry_.remarks)))
                    .one();
            assertThat(joined.getEntries().get(0).getRemarks()).hasSize(1);
        }
        try (Session other = sessions.open()) {
            Ledger followed = other.scalars(select(Ledger.class).options(selectinLoad(Ledger_.entries)))
                    .one();
            assertThat(followed.getEntries()).extracting(Entry::getText).containsExactly("first");
        }
    }

    @EachDialect
    void rowsAreUpdatedMergedAndDeletedByIt(SessionMaker sessions, Session session, SqlExpectations sql) {
        save(session);
        entry.setText("second");
        sql.clear();
        session.flush();
        sql.recorded();
        session.commit();
        Entry incoming = new Entry(new EntryId("a", 1), "merged");
        Entry merged = session.merge(incoming);
        assertThat(merged).isSameAs(entry);
        sql.clear();
        sql.during(session::flush).expect(update("entry").values("merged", "a", 1));
        assertThat(entry.getText()).isEqualTo("merged");
        session.expire(entry);
        assertThat(entry.getId()).isEqualTo(new EntryId("a", 1));
        assertThat(entry.getText()).isEqualTo("merged");
        Entry next = new Entry(new EntryId("a", 2), "next");
        ledger.getEntries().add(next);
        session.flush();
        assertThat(next.getId()).isEqualTo(new EntryId("a", 2));
        ledger.getEntries().remove(next);
        sql.clear();
        sql.during(session::flush).expect(delete("entry").values("a", 2));
    }

    @EachDialect
    void theKeyMayChange(Session session, SqlExpectations sql) {
        ledger.getEntries().add(entry);
        session.add(ledger);
        session.flush();
        entry.setId(new EntryId("a", 7));
        sql.during(session::flush).expect(update("entry").values(7, "a", 1));
        assertThat(session.get(Entry.class, new EntryId("a", 7))).isSameAs(entry);
        session.rollback();
    }
}
