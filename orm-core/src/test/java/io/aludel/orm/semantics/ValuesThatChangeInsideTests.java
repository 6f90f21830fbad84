package io.aludel.orm.semantics;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.dossier.Cover;
import io.aludel.orm.semantics.dossier.Dossier;
import io.aludel.orm.semantics.dossier.Dossier_;
import io.aludel.orm.semantics.dossier.Tags;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Changes inside arrays, JSON documents and converted values, which tell nobody. */
@Mapped(Dossier.class)
class ValuesThatChangeInsideTests {
    private static final String FACTS_IN_H2 = "UPDATE dossier SET facts = ? FORMAT JSON WHERE id = ?";
    private static final String FACTS_IN_POSTGRESQL = "UPDATE dossier SET facts = CAST(? AS JSONB) WHERE id = ?";

    @EachDialect
    void aJsonDocumentIsComparedWithWhatWasRead(SessionMaker sessions, Session session, SqlExpectations sql) {
        Integer id = saved(sessions);
        Dossier dossier = session.getOne(Dossier.class, id);
        List<Object> names = names(dossier);
        sql.during(session::flush).expectNone();
        assertThat(session.isModified(dossier)).isFalse();
        assertThat(session.dirty()).isEmpty();
        names.add("bob");
        assertThat(session.isModified(dossier)).isTrue();
        assertThat(session.dirty()).containsExactly(dossier);
        writesFacts(sql.during(session::flush));
        names.remove("bob");
        names.add("bob");
        sql.during(session::flush).expectNone();
        names.clear();
        writesFacts(sql.during(session::flush));
        session.commit();
        assertThat(names(dossier)).isEmpty();
    }

    @EachDialect
    void whatWasSetIsComparedToo(Session session, SqlExpectations sql) {
        Map<String, Object> facts = new HashMap<>(Map.of("a", 1));
        Dossier dossier = new Dossier("x");
        dossier.setFacts(facts);
        session.add(dossier);
        session.flush();
        facts.put("b", 2);
        writesFacts(sql.during(session::flush));
        Map<String, Object> others = new HashMap<>();
        dossier.setFacts(others);
        session.flush();
        others.put("c", 3);
        writesFacts(sql.during(session::flush));
        session.commit();
        others.put("d", "held since before the commit, and nobody's now");
        assertThat(dossier.getFacts()).isEqualTo(Map.of("c", 3));
    }

    @EachDialect
    void arraysAndConvertedValuesAreCompared(SessionMaker sessions, Session session, SqlExpectations sql) {
        Dossier dossier = session.getOne(Dossier.class, saved(sessions));
        Objects.requireNonNull(dossier.getSeal())[0] = 9;
        sql.during(session::flush).expect("UPDATE dossier SET seal = ? WHERE id = ?");
        Objects.requireNonNull(dossier.getPages())[1] = 7;
        sql.during(session::flush).expect("UPDATE dossier SET pages = ? WHERE id = ?");
        Objects.requireNonNull(dossier.getTags()).add("new");
        sql.during(session::flush).expect("UPDATE dossier SET tags = ? WHERE id = ?");
        session.commit();
        assertThat(dossier.getSeal()).containsExactly(9, 2);
        assertThat(dossier.getPages()).containsExactly(1, 7);
        assertThat(dossier.getTags()).hasToString("old new");
    }

    @EachDialect
    void insideAnEmbeddedRecordToo(SessionMaker sessions, Session session, SqlExpectations sql) {
        Dossier dossier = session.getOne(Dossier.class, saved(sessions));
        Objects.requireNonNull(Objects.requireNonNull(dossier.getCover()).lines())
                .add("second");
        sql.during(session::flush)
                .expectOn(Database.H2, FACTS_IN_H2.replace("facts", "lines"))
                .expectOn(Database.POSTGRESQL, FACTS_IN_POSTGRESQL.replace("facts", "lines"));
        session.commit();
        assertThat(dossier.getCover()).isEqualTo(new Cover("cover", List.of("first", "second")));
    }

    @EachDialect
    void whatWasNotReadIsNotLookedAt(SessionMaker sessions, Session session, SqlExpectations sql) {
        Dossier dossier = session.getOne(Dossier.class, saved(sessions));
        dossier.setName("y");
        sql.during(session::flush).expect("UPDATE dossier SET name = ? WHERE id = ?");
    }

    @EachDialect
    void theHistoryHasACopyOfWhatWas(SessionMaker sessions, Session session) {
        Dossier dossier = session.getOne(Dossier.class, saved(sessions));
        Objects.requireNonNull(dossier.getFacts()).put("more", true);
        Map<String, Object> now = new HashMap<>(Map.of("instead", 1));
        dossier.setFacts(now);
        session.flush();
        now.put("later", 2);
        assertThat(session.isModified(dossier)).isTrue();
    }

    @EachDialect
    void queriesFlushIt(SessionMaker sessions, Session session, SqlExpectations sql) {
        Dossier dossier = session.getOne(Dossier.class, saved(sessions));
        names(dossier).add("bob");
        sql.during(() -> session.scalars(select(Dossier_.name)).all())
                .expectOn(Database.H2, FACTS_IN_H2, "SELECT dossier.name FROM dossier")
                .expectOn(Database.POSTGRESQL, FACTS_IN_POSTGRESQL, "SELECT dossier.name FROM dossier");
    }

    @EachDialect
    void anObjectNobodyHoldsIsWrittenAllTheSame(SessionMaker sessions, Session session, SqlExpectations sql) {
        Integer id = saved(sessions);
        sql.clear();
        names(session.getOne(Dossier.class, id)).add("bob");
        System.gc();
        writesFacts(sql.during(session::flush));
    }

    @EachDialect
    void aRollbackToASavepointTakesItBack(SessionMaker sessions, Session session) {
        Dossier dossier = session.getOne(Dossier.class, saved(sessions));
        names(dossier).add("bob");
        try (SessionTransaction nested = session.beginNested()) {
            names(dossier).add("eve");
            nested.rollback();
        }
        assertThat(names(dossier)).containsExactly("alice", "bob");
    }

    @EachDialect
    void aDetachedObjectKeepsItAndAMergeCopiesIt(SessionMaker sessions, Session session, SqlExpectations sql) {
        Dossier dossier = session.getOne(Dossier.class, saved(sessions));
        names(dossier).add("bob");
        session.expunge(dossier);
        Dossier merged = session.merge(dossier);
        names(dossier).add("not seen by the copy");
        assertThat(names(merged)).containsExactly("alice", "bob");
        session.expunge(merged);
        session.add(dossier);
        writesFacts(sql.during(session::flush));
    }

    private static void writesFacts(SqlExpectations.Recorded recorded) {
        recorded.expectOn(Database.H2, FACTS_IN_H2).expectOn(Database.POSTGRESQL, FACTS_IN_POSTGRESQL);
    }

    private static Integer saved(SessionMaker sessions) {
        Dossier dossier = new Dossier("x");
        dossier.setFacts(Map.of("names", List.of("alice")));
        dossier.setSeal(new byte[] {1, 2});
        dossier.setPages(new Integer[] {1, 2});
        dossier.setTags(new Tags("old"));
        dossier.setCover(new Cover("cover", new ArrayList<>(List.of("first"))));
        sessions.inTransaction(session -> {
            session.add(dossier);
        });
        return Objects.requireNonNull(dossier.getId());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> names(Dossier dossier) {
        return (List<Object>) Objects.requireNonNull(dossier.getFacts()).get("names");
    }
}
