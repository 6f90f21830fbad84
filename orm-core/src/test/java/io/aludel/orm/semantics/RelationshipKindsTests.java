package io.aludel.orm.semantics;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.semantics.post.Letter;
import io.aludel.orm.semantics.post.Letter_;
import io.aludel.orm.semantics.post.Sender;
import io.aludel.orm.semantics.post.Sender_;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

/** Relationships that are only read, that join by more than a key, and that have an order. */
@Mapped({Sender.class, Letter.class})
class RelationshipKindsTests {
    private final Sender ann = new Sender("ann");

    private void save(SessionMaker sessions) {
        ann.getLetters()
                .addAll(List.of(new Letter("Boston", "ann"), new Letter("Ulm", "bob"), new Letter("Rome", "ann")));
        Sender bob = new Sender("bob");
        bob.getLetters().add(new Letter("Boston", "ann"));
        sessions.inTransaction(session -> {
            session.addAll(List.of(ann, bob));
        });
    }

    @EachDialect
    void aWrittenConditionMayNameConstants(SessionMaker sessions, Session session, SqlExpectations sql) {
        save(sessions);
        Sender sender = session.getOne(Sender.class, ann.getId());
        assertThat(sender.getToBoston()).extracting(Letter::getSignature).containsExactly("ann");
        try (Session other = sessions.open()) {
            Sender joined = other.scalars(select(Sender.class)
                            .where(Sender_.id.eq(ann.getId()))
                            .options(joinedLoad(Sender_.toBoston)))
                    .one();
            sql.during(() -> assertThat(joined.getToBoston()).hasSize(1)).expectNone();
        }
        try (Session other = sessions.open()) {
            List<Sender> senders = other.scalars(
                            select(Sender.class).orderBy(Sender_.id).options(selectinLoad(Sender_.toBoston)))
                    .all();
            sql.during(() -> assertThat(senders)
                            .extracting(each -> each.getToBoston().size())
                            .containsExactly(1, 1))
                    .expectNone();
        }
    }

    @EachDialect
    void aWrittenConditionMayJoinOtherColumns(SessionMaker sessions, Session session) {
        save(sessions);
        Sender sender = session.getOne(Sender.class, ann.getId());
        assertThat(sender.getSigned())
                .extracting(Letter::getCity)
                .containsExactlyInAnyOrder("Boston", "Rome", "Boston");
        assertThat(session.scalars(select(Sender.class).where(Sender_.signed.any(Letter_.city.eq("Ulm"))))
                        .one()
                        .getName())
                .isEqualTo("bob");
    }

    @EachDialect
    void whatIsOnlyViewedIsNeverWritten(
            SessionMaker sessions, Session session, SqlExpectations sql, TestDatabase database) {
        save(sessions);
        Sender sender = session.getOne(Sender.class, ann.getId());
        Letter letter = new Letter("Boston", "eve");
        sender.getToBoston().add(letter);
        assertThat(letter.getSender()).isNull();
        assertThat(session.contains(letter)).isFalse();
        sql.during(session::flush).expectNone();
        sender.getToBoston().clear();
        sql.during(session::flush).expectNone();
        session.commit();
        assertThat(sender.getToBoston()).hasSize(1);
    }

    @EachDialect
    void anOrderIsOfWhatIsLoadedNotOfWhatIsAdded(SessionMaker sessions, Session session, SqlExpectations sql) {
        save(sessions);
        Sender sender = session.getOne(Sender.class, ann.getId());
        sql.clear();
        assertThat(sender.getLetters()).extracting(Letter::getCity).containsExactly("Ulm", "Rome", "Boston");
        sql.recorded()
                .expect("SELECT letter.id, letter.sender_id, letter.city, letter.signature FROM letter"
                        + " WHERE letter.sender_id = ? ORDER BY letter.city DESC");
        sender.getLetters().add(new Letter("Turin", "ann"));
        assertThat(sender.getLetters()).extracting(Letter::getCity).containsExactly("Ulm", "Rome", "Boston", "Turin");
        session.commit();
        assertThat(sender.getLetters()).extracting(Letter::getCity).containsExactly("Ulm", "Turin", "Rome", "Boston");
        try (Session other = sessions.open()) {
            Sender joined = other.scalars(select(Sender.class)
                            .where(Sender_.id.eq(ann.getId()))
                            .options(joinedLoad(Sender_.letters)))
                    .one();
            assertThat(joined.getLetters())
                    .extracting(Letter::getCity)
                    .containsExactly("Ulm", "Turin", "Rome", "Boston");
        }
        try (Session other = sessions.open()) {
            Sender followed = other.scalars(select(Sender.class)
                            .where(Sender_.id.eq(ann.getId()))
                            .options(selectinLoad(Sender_.letters)))
                    .one();
            assertThat(followed.getLetters())
                    .extracting(Letter::getCity)
                    .containsExactly("Ulm", "Turin", "Rome", "Boston");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    @EachDialect
    void anObjectOfAnotherClassIsRefused(Session session) {
        session.add(ann);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> ((List) ann.getLetters()).add(new Sender("no letter")))
                .withMessageContaining("Cannot add a io.aludel.orm.semantics.post.Sender to Sender.letters")
                .withMessageContaining("it holds Letter objects only")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ELEMENT));
        assertThat(ann.getLetters()).isEmpty();
    }
}
