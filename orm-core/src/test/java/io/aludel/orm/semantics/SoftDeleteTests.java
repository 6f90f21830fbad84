package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.forum.Label;
import io.aludel.orm.semantics.forum.Label_;
import io.aludel.orm.semantics.forum.Topic;
import io.aludel.orm.semantics.forum.Topic_;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

/** Rows that are marked instead of deleted: those of entities, and those of association tables. */
@Mapped({Topic.class, Label.class})
class SoftDeleteTests {
    private final Topic welcome = new Topic("welcome");
    private final Label pinned = new Label("pinned");
    private final Label old = new Label("old");

    private void persist(Session session) {
        welcome.getLabels().addAll(List.of(pinned, old));
        session.addAll(List.of(welcome, pinned, old));
        session.commit();
    }

    /** Takes a label off the topic, which leaves a marked row. */
    private void takeOff(Session session) {
        persist(session);
        welcome.getLabels().remove(old);
        session.commit();
        session.expungeAll();
    }

    private static List<String> labels(Topic topic) {
        return topic.getLabels().stream().map(Label::getName).toList();
    }

    @EachDialect
    void aDeletedObjectIsMarkedAndNowhereToBeSeen(Session session, SqlExpectations sql, TestDatabase database) {
        persist(session);
        session.delete(old);
        sql.during(session::flush)
                .expect(
                        "SELECT topic.id, topic.title FROM topic_label JOIN topic ON topic_label.topic_id = topic.id"
                                + " WHERE topic_label.label_id = ? AND topic_label.removed = FALSE ORDER BY topic.id",
                        "UPDATE label SET deleted_at = ? WHERE id = ?");
        session.commit();
        session.expungeAll();
        assertThat(session.get(Label.class, 2)).isNull();
        assertThat(labels(session.getOne(Topic.class, 1))).containsExactly("pinned");
        assertThat(session.scalars(select(Label.class)).all())
                .extracting(Label::getName)
                .containsExactly("pinned");
        session.expungeAll();
        for (var option : List.of(joinedLoad(Topic_.labels), selectinLoad(Topic_.labels))) {
            Topic topic = session.scalars(select(Topic.class).options(option))
                    .unique()
                    .one();
            sql.during(() -> assertThat(labels(topic)).containsExactly("pinned"))
                    .expectNone();
            session.expungeAll();
        }
        assertThat(session.scalars(select(Topic.class).where(Topic_.labels.any(Label_.name.eq("old"))))
                        .all())
                .isEmpty();
        assertThat(session.scalars(select(Topic_.title).join(Topic_.labels).where(Label_.name.in("old", "pinned")))
                        .all())
                .hasSize(1);
        assertThat(database.rows("SELECT name FROM label WHERE deleted_at IS NOT NULL"))
                .containsExactly(List.of("old"));
        assertThat(database.rows("SELECT removed FROM topic_label")).hasSize(2);
    }

    @EachDialect
    void whatIsTakenOutIsMarkedInTheAssociationTable(Session session, SqlExpectations sql, TestDatabase database) {
        persist(session);
        welcome.getLabels().remove(old);
        sql.during(session::flush).expect("UPDATE topic_label SET removed = ? WHERE label_id = ? AND topic_id = ?");
        session.commit();
        assertThat(labels(welcome)).containsExactly("pinned");
        assertThat(old.getTopics()).isEmpty();
        assertThat(database.rows("SELECT label_id, removed FROM topic_label ORDER BY label_id"))
                .containsExactly(List.of(1, false), List.of(2, true));
    }

    @EachDialect
    void markedRowsAreReadByNoLoad(Session session, SqlExpectations sql) {
        takeOff(session);
        Topic lazy = session.getOne(Topic.class, 1);
        sql.during(() -> assertThat(labels(lazy)).containsExactly("pinned"))
                .expect("SELECT label.id, label.name, label.deleted_at FROM topic_label JOIN label ON"
                        + " topic_label.label_id = label.id WHERE topic_label.topic_id = ? AND topic_label.removed ="
                        + " FALSE AND label.deleted_at IS NULL ORDER BY label.id");
        session.expungeAll();
        sql.clear();
        Topic joined = session.scalars(select(Topic.class).options(joinedLoad(Topic_.labels)))
                .one();
        sql.recorded()
                .expect("SELECT topic.id, topic.title, label_1.id AS id_1, label_1.name, label_1.deleted_at FROM topic"
                        + " LEFT OUTER JOIN topic_label AS topic_label_1 ON topic.id = topic_label_1.topic_id AND"
                        + " topic_label_1.removed = FALSE LEFT OUTER JOIN label AS label_1 ON topic_label_1.label_id ="
                        + " label_1.id AND label_1.deleted_at IS NULL ORDER BY label_1.id");
        assertThat(labels(joined)).containsExactly("pinned");
    }

    @EachDialect
    void markedRowsMeetNoCondition(Session session, SqlExpectations sql) {
        takeOff(session);
        Label gone = session.getOne(Label.class, 2);
        sql.clear();
        assertThat(session.scalars(select(Topic_.title).where(Topic_.labels.contains(gone)))
                        .all())
                .isEmpty();
        assertThat(session.scalars(select(Topic_.title).where(Topic_.labels.any(Label_.name.eq("old"))))
                        .all())
                .isEmpty();
        assertThat(session.scalars(select(Label_.name).join(Label_.topics)).all())
                .containsExactly("pinned");
        sql.recorded()
                .expect(
                        "SELECT topic.title FROM topic WHERE EXISTS (SELECT 1 FROM topic_label WHERE topic.id ="
                                + " topic_label.topic_id AND topic_label.label_id = ? AND topic_label.removed = FALSE)",
                        "SELECT topic.title FROM topic WHERE EXISTS (SELECT 1 FROM topic_label JOIN label ON"
                                + " topic_label.label_id = label.id WHERE topic.id = topic_label.topic_id AND"
                                + " topic_label.removed = FALSE AND label.name = ? AND label.deleted_at IS NULL)",
                        "SELECT label.name FROM label JOIN topic_label ON label.id ="
                                + " topic_label.label_id AND topic_label.removed = FALSE JOIN topic ON"
                                + " topic_label.topic_id = topic.id WHERE label.deleted_at IS NULL");
    }

    @EachDialect
    void whatIsAddedAgainLosesItsMark(Session session, SqlExpectations sql, TestDatabase database) {
        takeOff(session);
        Topic topic = session.getOne(Topic.class, 1);
        Label fresh = new Label("fresh");
        topic.getLabels().addAll(List.of(session.getOne(Label.class, 2), fresh));
        sql.during(session::flush)
                .expect(
                        insert("label").rows(1),
                        update("topic_label").rows(2),
                        insert("topic_label").values(3, 1));
        session.commit();
        assertThat(database.rows("SELECT label_id, removed FROM topic_label ORDER BY label_id"))
                .containsExactly(List.of(1, false), List.of(2, false), List.of(3, false));
    }

    @EachDialect
    void aDeletedObjectTakesItsAssociationRowsAlong(Session session, SqlExpectations sql, TestDatabase database) {
        takeOff(session);
        session.delete(session.getOne(Topic.class, 1));
        session.commit();
        assertThat(database.rows("SELECT label_id FROM topic_label")).isEmpty();
        assertThat(database.rows("SELECT id FROM topic")).isEmpty();
    }

    @EachDialect
    void aDeleteStatementMarksToo(Session session, TestDatabase database) {
        persist(session);
        session.execute(delete(Label.class).where(Label_.name.eq("old")));
        session.commit();
        assertThat(labels(welcome)).containsExactly("pinned");
        assertThat(database.rows("SELECT name FROM label WHERE deleted_at IS NOT NULL"))
                .containsExactly(List.of("old"));
    }
}
