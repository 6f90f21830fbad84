package io.aludel.orm.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.press.Author;
import io.aludel.orm.flush.press.Comment;
import io.aludel.orm.flush.press.Post;
import io.aludel.orm.flush.press.Profile;
import io.aludel.orm.flush.press.Tag;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makers of sessions: one for all threads, configured by deriving another. */
@Mapped({Author.class, Post.class, Comment.class, Tag.class, Profile.class})
class SessionMakerTests {
    @EachDialect
    void aDerivedMakerLeavesTheOneItCameFromAlone(SessionMaker sessions, SqlExpectations sql) {
        SessionMaker derived = sessions.expireOnCommit(false).autoflush(false);
        Tag tag = new Tag("a");
        try (Session session = derived.open()) {
            session.add(tag);
            session.commit();
            sql.clear();
            sql.during(tag::getName).expectNone();
        }
        try (Session session = sessions.open()) {
            session.add(tag);
            session.commit();
            sql.clear();
            sql.during(tag::getName).expectCount(1);
        }
    }

    @EachDialect
    void manyThreadsMayOpenSessionsAtOnce(SessionMaker sessions, TestDatabase database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String name = "t" + i;
                done.add(threads.submit(() -> sessions.inTransaction(session -> session.add(new Tag(name)))));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(database.rows("SELECT count(*) FROM tag")).hasToString("[[20]]");
    }

    @EachDialect
    void aSessionIsEmptiedAndUsedAgain(SessionMaker sessions, TestDatabase database) {
        Tag kept = new Tag("kept");
        try (Session session = sessions.open()) {
            session.add(kept);
            session.commit();
            session.add(new Tag("lost"));
            session.flush();
            session.rollback();
            session.expungeAll();
            assertThat(session.identityMap()).isEmpty();
            assertThat(session.getOne(Tag.class, kept.getId())).isNotSameAs(kept);
        }
        assertThat(database.rows("SELECT name FROM tag")).containsExactly(List.of("kept"));
    }

    @EachDialect
    void aReplicaHasAMakerOfItsOwnThatOnlyReads(SessionMaker sessions, TestDatabase database, SqlExpectations sql) {
        sessions.inTransaction(session -> session.add(new Tag("a")));
        Engine replica = database.closeAfter(Engine.create(database.url()));
        SessionMaker reading = SessionMaker.of(replica, sessions.metadata()).readOnly(true);
        try (Session session = reading.open()) {
            sql.clear();
            Tag tag = session.getOne(Tag.class, 1);
            sql.recorded().expectNone();
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(() -> tag.setName("b"))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.READ_ONLY_SESSION));
        }
    }
}
