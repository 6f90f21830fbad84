package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.mapping.Loading.containsEager;
import static io.aludel.orm.mapping.Loading.immediateLoad;
import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.loadOnly;
import static io.aludel.orm.mapping.Loading.raiseLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.aludel.orm.engine.ExpectedSql;
import io.aludel.orm.error.DetachedException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.CollectionAttribute;
import io.aludel.orm.semantics.harbour.Chair;
import io.aludel.orm.semantics.harbour.Crate;
import io.aludel.orm.semantics.harbour.Crate_;
import io.aludel.orm.semantics.harbour.Hold;
import io.aludel.orm.semantics.harbour.Hold_;
import io.aludel.orm.semantics.harbour.HouseBoat;
import io.aludel.orm.semantics.harbour.Raft;
import io.aludel.orm.semantics.harbour.Sailor;
import io.aludel.orm.semantics.harbour.Ship;
import io.aludel.orm.semantics.harbour.Ship_;
import io.aludel.orm.session.Inspection;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Relationships that an embeddable declares are relationships of the entities which embed it. */
@Mapped({Ship.class, Crate.class, Sailor.class, Raft.class, HouseBoat.class, Chair.class})
class EmbeddedRelationshipTests {
    private static final CollectionAttribute<Ship, Crate> CRATES = Ship_.hold.get(Hold_.crates);
    private static final String LOAD = "SELECT crate.id, crate.number, crate.ship_id FROM crate WHERE crate.ship_id = ?"
            + " ORDER BY crate.number";

    private final Ship ship = new Ship("Ada");

    private void save(Session session) {
        ship.getHold().stow(new Crate(1));
        ship.getHold().stow(new Crate(2));
        session.add(ship);
        session.commit();
        session.expungeAll();
    }

    private static Ship again(Session session) {
        return session.getOne(Ship.class, 1);
    }

    private static List<Integer> numbers(Ship ship) {
        return ship.getHold().getCrates().stream().map(Crate::getNumber).toList();
    }

    // ---- new objects

    @EachDialect
    void newObjectsAreInStepWithTheOtherSide(Session session, SqlExpectations sql) {
        Crate stowed = new Crate(1);
        ship.getHold().stow(stowed);
        assertThat(stowed.getShip()).isSameAs(ship);
        Crate referring = new Crate(2);
        referring.setShip(ship);
        assertThat(ship.getHold().getCrates()).containsExactly(stowed, referring);
        Ship other = new Ship("Bea");
        other.getHold().stow(stowed);
        assertThat(stowed.getShip()).isSameAs(other);
        assertThat(ship.getHold().getCrates()).containsExactly(referring);

        session.addAll(List.of(ship, other));
        sql.during(session::commit)
                .expect(
                        insert("ship").values("Ada", null, null).values("Bea", null, null),
                        insert("crate").values(2, 1).values(1, 2));
    }

    @EachDialect
    void aValueMayBeFilledBeforeItIsGiven(Session session, SqlExpectations sql) {
        Crate crate = new Crate(1);
        Hold hold = new Hold("red", List.of(crate));
        assertThat(crate.getShip()).isNull();
        ship.setHold(hold);
        assertThat(crate.getShip()).isSameAs(ship);
        assertThat(ship.getHold()).isSameAs(hold);
        hold.getCrates().add(new Crate(2));
        session.add(ship);
        sql.during(session::commit)
                .expect(
                        insert("ship").values("Ada", "red", null),
                        insert("crate").values(1, 1).values(2, 1));
    }

    // ---- loading

    @EachDialect
    void itIsLoadedWhenItIsRead(Session session, SqlExpectations sql) {
        save(session);
        Ship there = again(session);
        Hold hold = there.getHold();
        sql.clear();
        assertThat(Inspection.of(there).unloaded()).contains("hold.crates", "crew.sailors");
        sql.during(() -> assertThat(hold.getCrates())
                        .extracting(Crate::getNumber)
                        .containsExactly(1, 2))
                .expect(LOAD);
        sql.during(() -> assertThat(hold.getCrates().get(0).getShip()).isSameAs(there))
                .expectNone();
    }

    @EachDialect
    void severalAreLoadedAtOnce(Session session, SqlExpectations sql) {
        Ship other = new Ship("Bea");
        other.getHold().stow(new Crate(3));
        session.add(other);
        save(session);
        List<Ship> ships =
                session.scalars(select(Ship.class).orderBy(Ship_.name)).all();
        sql.clear();
        sql.during(() -> assertThat(ships)
                        .extracting(EmbeddedRelationshipTests::numbers)
                        .containsExactly(List.of(1, 2), List.of(3)))
                .expectCount(1);
    }

    @EachDialect
    void eachStrategyLoadsIt(Session session, SqlExpectations sql) {
        save(session);
        for (var way : List.of(
                selectinLoad(CRATES),
                joinedLoad(CRATES),
                immediateLoad(CRATES),
                loadOnly(Ship_.name).selectinLoad(CRATES))) {
            session.expungeAll();
            Ship there = session.scalars(select(Ship.class).options(way)).one();
            sql.clear();
            sql.during(() -> assertThat(Inspection.of(there).unloaded()).doesNotContain("hold.crates"))
                    .expectNone();
            assertThat(numbers(there)).containsExactly(1, 2);
        }
        session.expungeAll();
        sql.clear();
        sql.during(() -> session.scalars(select(Ship.class).options(joinedLoad(CRATES)))
                        .one())
                .expect(
                        "SELECT ship.id, ship.name, ship.seal, ship.captain_id, crate_1.id AS id_1, crate_1.number, crate_1.ship_id"
                                + " FROM ship LEFT OUTER JOIN crate AS crate_1 ON ship.id = crate_1.ship_id ORDER BY crate_1.number");
        session.expungeAll();
        Ship filtered = session.scalars(select(Ship.class)
                        .join(CRATES)
                        .where(Crate_.number.eq(2))
                        .options(containsEager(CRATES)))
                .one();
        assertThat(numbers(filtered)).containsExactly(2);
        session.expungeAll();
        Ship refused =
                session.scalars(select(Ship.class).options(raiseLoad(CRATES))).one();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> refused.getHold().getCrates())
                .withMessageContaining("Cannot load Ship.hold.crates of Ship#1")
                .withMessageContaining("selectinLoad(Ship_.hold.get(Hold_.crates))");
    }

    @EachDialect
    void statementsSpeakOfIt(Session session, SqlExpectations sql) {
        save(session);
        sql.clear();
        // tag::query[]
        List<Ship> ships = session.scalars(select(Ship.class)
                        .where(Ship_.hold.get(Hold_.crates).any(Crate_.number.gt(1)))
                        .options(selectinLoad(Ship_.hold.get(Hold_.crates))))
                .all();
        // end::query[]
        sql.recorded()
                .expect(
                        "SELECT ship.id, ship.name, ship.seal, ship.captain_id FROM ship WHERE EXISTS (SELECT 1 FROM crate"
                                + " WHERE ship.id = crate.ship_id AND crate.number > ?)",
                        LOAD);
        assertThat(ships).extracting(Ship::getName).containsExactly("Ada");
        sql.during(() -> assertThat(session.scalars(select(Ship_.name).where(CRATES.isEmpty()))
                                .all())
                        .isEmpty())
                .expect(
                        "SELECT ship.name FROM ship WHERE NOT EXISTS (SELECT 1 FROM crate WHERE ship.id = crate.ship_id)");
        session.expungeAll();
        sql.during(() -> assertThat(session.scalars(select(Crate.class)
                                        .join(Crate_.ship)
                                        .where(Ship_.name.eq("Ada"))
                                        .options(containsEager(Crate_.ship).selectinLoad(CRATES)))
                                .all())
                        .hasSize(2))
                .expect(
                        "SELECT crate.id, crate.number, crate.ship_id, ship.id AS id_1, ship.name, ship.seal, ship.captain_id"
                                + " FROM crate JOIN ship ON ship.id = crate.ship_id WHERE ship.name = ?",
                        LOAD);
    }

    // ---- changes

    @EachDialect
    void changesAreWritten(Session session, SqlExpectations sql, TestDatabase database) {
        save(session);
        Hold hold = again(session).getHold();
        hold.getCrates().remove(0);
        hold.stow(new Crate(3));
        sql.clear();
        sql.during(session::commit)
                .expect(insert("crate").values(3, 1), delete("crate").values(1));
        hold.setSeal("red");
        assertThat(hold.getSeal())
                .as("held since before the commit, and so nobody's")
                .isNotNull();
        Hold now = again(session).getHold();
        now.setSeal("blue");
        assertThatIllegalStateException().isThrownBy(() -> now.stow(new Crate(4)));
        sql.clear();
        sql.during(session::commit).expect(update("ship").values("blue", 1));
        assertThat(database.rows("SELECT number, ship_id FROM crate ORDER BY 1"))
                .hasToString("[[2, 1], [3, 1]]");
    }

    @EachDialect
    void theOtherSideNeedsNotLoadIt(Session session, SqlExpectations sql) {
        save(session);
        Ship there = again(session);
        Crate late = new Crate(0);
        sql.clear();
        sql.during(() -> {
                    late.setShip(there);
                    session.add(late);
                    session.flush();
                })
                .expect(insert("crate").values(0, 1));
        sql.during(() -> assertThat(numbers(there)).containsExactly(0, 1, 2)).expect(LOAD);
        Crate pending = new Crate(9);
        session.expire(there, CRATES);
        sql.clear();
        session.noAutoflush(() -> {
            pending.setShip(there);
            sql.during(() -> assertThat(numbers(there)).containsExactly(0, 1, 2, 9))
                    .expect(LOAD);
            return null;
        });
    }

    @EachDialect
    void anotherValueTakesItsPlace(Session session, SqlExpectations sql) {
        save(session);
        Ship there = again(session);
        Hold before = there.getHold();
        Crate first = before.getCrates().get(0);
        there.setHold(new Hold("red", List.of(first, new Crate(7))));
        assertThat(before.getCrates()).extracting(Crate::getNumber).containsExactly(1, 2);
        before.getCrates().clear();
        assertThat(numbers(there)).containsExactly(1, 7);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("ship").values("red", 1),
                        insert("crate").values(7, 1),
                        delete("crate").values(2));
        there.setHold(null);
        assertThat(numbers(there)).isEmpty();
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("ship").values(null, 1),
                        delete("crate").values(1).values(3));
    }

    @EachDialect
    void aValueOfAnotherObjectIsCopied(Session session, SqlExpectations sql) {
        save(session);
        Ship there = again(session);
        Ship other = new Ship("Bea");
        there.getHold().setSeal("red");
        other.setHold(there.getHold());
        assertThat(other.getHold()).isNotSameAs(there.getHold());
        assertThat(numbers(other)).containsExactly(1, 2);
        assertThat(numbers(there)).isEmpty();
        session.add(other);
        sql.during(session::commit)
                .expect(
                        insert("ship").values("Bea", "red", null),
                        update("crate").values(2, 1).values(2, 2));
        assertThat(numbers(other)).containsExactly(1, 2);
        assertThat(other.getHold().getSeal()).isEqualTo("red");
        assertThat(numbers(there)).isEmpty();
    }

    @EachDialect
    void cascadesGoThroughIt(Session session, SqlExpectations sql) {
        save(session);
        sql.clear();
        sql.during(() -> {
                    session.delete(again(session));
                    session.commit();
                })
                .expect(
                        ExpectedSql.select("ship"),
                        ExpectedSql.select("crate"),
                        ExpectedSql.select("ship_sailor"),
                        ExpectedSql.select("sailor"),
                        delete("crate").values(1).values(2),
                        delete("ship").values(1));
    }

    // ---- expiring, rollback

    @EachDialect
    void aValueHeldSinceBeforeSpeaksOfTheObject(Session session, SqlExpectations sql) {
        save(session);
        Ship there = again(session);
        Hold held = there.getHold();
        held.stow(new Crate(3));
        session.commit();
        held.stow(new Crate(4));
        assertThat(numbers(there)).containsExactly(1, 2, 3, 4);
        session.refresh(there, CRATES);
        assertThat(numbers(there)).containsExactly(1, 2, 3, 4);
        assertThat(held.getCrates()).isSameAs(there.getHold().getCrates());
        session.expire(there, Ship_.hold);
        sql.clear();
        sql.during(() -> assertThat(there.getHold()).isNotSameAs(held))
                .expect("SELECT ship.seal, ship.captain_id FROM ship WHERE ship.id = ?");
        sql.during(() -> assertThat(held.getCrates()).isSameAs(there.getHold().getCrates()))
                .expectNone();
    }

    @EachDialect
    void aRollbackTakesItBack(Session session, SqlExpectations sql) {
        save(session);
        Ship there = again(session);
        assertThat(numbers(there)).containsExactly(1, 2);
        try (SessionTransaction nested = session.beginNested()) {
            there.setHold(new Hold("red", List.of(new Crate(9))));
            sql.during(session::flush)
                    .expect(
                            update("ship").values("red", 1),
                            insert("crate").values(9, 1),
                            delete("crate").values(1).values(2));
            nested.rollback();
        }
        assertThat(numbers(there)).containsExactly(1, 2);
        assertThat(there.getHold().getSeal()).isNull();
        there.getHold().getCrates().clear();
        sql.during(session::flush).expect(delete("crate").values(1).values(2));
        session.rollback();
        assertThat(numbers(there)).containsExactly(1, 2);
        Ship unsaved = new Ship("Bea");
        unsaved.getHold().stow(new Crate(1));
        session.add(unsaved);
        session.flush();
        session.rollback();
        assertThat(numbers(unsaved)).containsExactly(1);
        session.add(unsaved);
        sql.during(session::commit)
                .expect(
                        insert("ship").values("Bea", null, null),
                        insert("crate").values(1, 3));
        assertThat(numbers(unsaved)).containsExactly(1);
    }

    @EachDialect
    void whatIsLoadedAgainIsTheSameRelationship(Session session, SqlExpectations sql) {
        save(session);
        Ship there = again(session);
        there.getCrew().getSailors().add(new Sailor("Ann"));
        session.flush();
        session.expire(there, Ship_.crew);
        sql.clear();
        sql.during(() -> assertThat(there.getCrew().getSailors()).hasSize(1)).expectCount(1);
        assertThat(numbers(there)).containsExactly(1, 2);
        there.getHold().setSeal("red");
        session.refresh(there);
        assertThat(there.getHold().getSeal()).isNull();
        assertThat(numbers(there)).containsExactly(1, 2);
        Ship populated = session.scalars(
                        select(Ship.class).options(joinedLoad(CRATES)).populateExisting())
                .one();
        assertThat(populated).isSameAs(there);
        assertThat(numbers(there)).containsExactly(1, 2);
    }

    // ---- detached objects

    @EachDialect
    void aDetachedGraphIsMerged(SessionMaker sessions, Session session, SqlExpectations sql) {
        save(session);
        Ship detached = sessions.expireOnCommit(false)
                .fromTransaction(other -> other.getOne(Ship.class, 1, selectinLoad(CRATES)));
        detached.getHold().setSeal("red");
        detached.getHold().getCrates().remove(1);
        detached.getHold().getCrates().get(0).setNumber(5);
        detached.getHold().getCrates().add(new Crate(6));
        sql.clear();
        sql.during(() -> {
                    Ship merged = session.merge(detached);
                    assertThat(numbers(merged)).containsExactly(5, 6);
                    assertThat(merged.getHold()).isNotSameAs(detached.getHold());
                    session.flush();
                })
                .expectCount(6);
        session.rollback();
        Ship unknown = new Ship("Bea");
        unknown.getHold().stow(new Crate(8));
        Ship merged = session.merge(unknown);
        session.commit();
        assertThat(numbers(merged)).containsExactly(8);
        assertThat(merged.getHold().getCrates().get(0).getShip()).isSameAs(merged);
    }

    @EachDialect
    void whatWasNotLoadedSaysWhatIsMissing(SessionMaker sessions, Session session) {
        save(session);
        Ship detached = sessions.expireOnCommit(false).fromTransaction(other -> other.getOne(Ship.class, 1));
        assertThat(detached).hasToString("Ada: seal null, crates unknown");
        assertThatExceptionOfType(DetachedException.class)
                .isThrownBy(() -> detached.getHold().getCrates())
                .withMessageContaining("Cannot load Ship.hold.crates of Ship#1")
                .withMessageContaining("selectinLoad(Ship_.hold.get(Hold_.crates))");
    }

    @EachDialect
    void serializedCopiesHaveIt(SessionMaker sessions, Session session) {
        save(session);
        Ship loaded = copy(session.getOne(Ship.class, 1, selectinLoad(CRATES)));
        assertThat(numbers(loaded)).containsExactly(1, 2);
        assertThat(loaded.getHold().getCrates().getClass()).isEqualTo(ArrayList.class);
        session.expungeAll();
        Ship unloaded = copy(again(session));
        assertThatExceptionOfType(DetachedException.class)
                .isThrownBy(() -> unloaded.getHold().getCrates());

        loaded.getHold().getCrates().remove(0);
        loaded.getHold().getCrates().add(new Crate(3));
        Ship known = copy(session.getOne(Ship.class, 1, selectinLoad(CRATES)));
        session.expungeAll();
        assertThat(numbers(session.mergeWithoutLoading(known))).containsExactly(1, 2);
        session.expungeAll();
        session.merge(loaded);
        session.commit();
        try (Session other = sessions.open()) {
            assertThat(numbers(again(other))).containsExactly(2, 3);
        }
    }

    private static Ship copy(Ship ship) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(ship);
            return (Ship) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @EachDialect
    void aCloneHasAValueOfItsOwn(Session session) throws CloneNotSupportedException {
        save(session);
        Ship there = again(session);
        there.getHold().getCrates().size();
        Ship clone = there.clone();
        assertThat(clone.getHold()).isNotSameAs(there.getHold());
        assertThat(numbers(clone)).containsExactly(1, 2);
        clone.getHold().setSeal("red");
        assertThat(there.getHold().getSeal()).isNull();
        assertThat(session.isModified(there)).isFalse();
    }

    // ---- validators and listeners

    @EachDialect
    void theEntityValidatesIt(Session session) {
        session.add(ship);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ship.getHold().getCrates().add(new Crate(-1)))
                .withMessage("no number");
        assertThatIllegalArgumentException().isThrownBy(() -> new Crate(-1).setShip(ship));
        Hold refused = new Hold("red", List.of(new Crate(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ship.setHold(refused));
        assertThat(ship.getHold()).isNotSameAs(refused);
        assertThat(ship.getHold().getSeal()).isNull();
        assertThat(refused.getCrates()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> ship.getCrew().setCaptain(new Sailor("")));
        assertThat(ship.getCrew().getCaptain()).isNull();
        assertThat(ship.getHold().getCrates()).isEmpty();
        ship.getCrew().setCaptain(new Sailor("Ann"));
        session.commit();
        assertThat(ship.getCrew().getCaptain().getName()).isEqualTo("Ann");
    }

    @EachDialect
    void listenersHearIt(SessionMaker sessions, Session session) {
        List<String> heard = new ArrayList<>();
        sessions.events().append(CRATES, (owner, crate) -> heard.add(owner.getName() + " " + crate.getNumber()));
        save(session);
        assertThat(heard).isEmpty();
        try (Session other = sessions.open()) {
            again(other).getHold().stow(new Crate(3));
        }
        assertThat(heard).containsExactly("Ada 3");
    }
}
