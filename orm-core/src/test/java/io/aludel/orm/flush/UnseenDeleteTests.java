package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.testing.Database.H2;
import static io.aludel.orm.testing.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.flush.depot.Alarm;
import io.aludel.orm.flush.depot.Depot;
import io.aludel.orm.flush.depot.Depot_;
import io.aludel.orm.flush.depot.Gate;
import io.aludel.orm.flush.depot.Owner;
import io.aludel.orm.flush.depot.Route;
import io.aludel.orm.flush.depot.Site;
import io.aludel.orm.flush.depot.Stop;
import io.aludel.orm.flush.depot.Tower;
import io.aludel.orm.flush.depot.Trip;
import io.aludel.orm.flush.depot.Van;
import io.aludel.orm.flush.depot.Van_;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** {@code passiveDeletes = STATEMENT}. Depot 1 has the vans 1 and 2, depot 2 the van 3. */
@Mapped({Depot.class, Owner.class, Van.class, Trip.class, Tower.class, Alarm.class, Site.class, Gate.class})
class UnseenDeleteTests {
    /** The depots, none of whose collections is loaded. */
    private static List<Depot> depots(Session session) {
        Depot north = new Depot(1, "north");
        Depot south = new Depot(2, "south");
        north.getVans().addAll(List.of(new Van("a"), new Van("b")));
        south.getVans().add(new Van("c"));
        session.addAll(List.of(north, south));
        session.commit();
        session.expungeAll();
        return session.scalars(SQL.select(Depot.class).orderBy(Depot_.id)).all();
    }

    private static Van van(Session session, String plate) {
        return session.scalars(SQL.select(Van.class).where(Van_.plate.eq(plate)))
                .one();
    }

    private static List<List<Object>> vans(TestDatabase database) {
        return database.rows("SELECT plate, depot_id FROM van ORDER BY id");
    }

    // ---- statements

    @EachDialect
    void childrenOfManyParentsGoWithOneStatementAndAreNotLoaded(
            Session session, SqlExpectations sql, TestDatabase database) {
        List<Depot> depots = depots(session);
        sql.clear();
        sql.during(() -> session.deleteAll(depots)).expectNone();
        sql.during(session::flush)
                .expect(
                        delete("van").values(1).values(2),
                        delete("depot").values(1).values(2))
                .expectOn(
                        POSTGRESQL,
                        "DELETE FROM van WHERE depot_id = ANY(CAST(? AS int4[]))",
                        "DELETE FROM depot WHERE id = ANY(CAST(? AS int4[])) RETURNING id")
                .expectOn(H2, "DELETE FROM van WHERE depot_id = ?", "DELETE FROM depot WHERE id = ?");
        session.commit();
        assertThat(vans(database)).isEmpty();
    }

    @EachDialect
    void childrenOfOneParentGoWithAPlainStatement(Session session, SqlExpectations sql, TestDatabase database) {
        Depot north = depots(session).get(0);
        session.delete(north);
        sql.clear();
        sql.during(session::flush)
                .expect(delete("van").values(1), delete("depot").values(1));
        session.commit();
        assertThat(vans(database)).containsExactly(List.of("c", 2));
    }

    @EachDialect
    void keysOfManyColumnsDoAsWell(Session session, SqlExpectations sql, TestDatabase database) {
        for (int number = 1; number <= 3; number++) {
            Site site = new Site("at", number);
            site.getGates().addAll(List.of(new Gate("in"), new Gate("out")));
            session.add(site);
        }
        session.commit();
        session.expungeAll();
        List<Site> sites = session.scalars(SQL.select(Site.class)).all();
        session.deleteAll(sites.stream().filter(site -> site.getNumber() < 3).toList());
        sql.clear();
        sql.during(session::flush)
                .expect(
                        delete("gate").values("at", 1).values("at", 2),
                        delete("site").values("at", 1).values("at", 2));
        session.commit();
        assertThat(database.rows("SELECT site_country, site_number FROM gate"))
                .containsExactly(List.of("at", 3), List.of("at", 3));
    }

    @EachDialect
    void loadedCollectionsAreTreatedOneByOne(Session session, SqlExpectations sql) {
        List<Depot> depots = depots(session);
        assertThat(depots.get(0).getVans()).hasSize(2);
        Depot south = depots.get(1);
        session.expunge(south.getVans().get(0));
        session.expire(south, Depot_.vans);
        session.deleteAll(depots);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        delete("van").values(1, 1).values(2, 1),
                        delete("van").values(2),
                        delete("depot").values(1).values(2));
    }

    @EachDialect
    void aCollectionReadAfterTheDeleteIsLoaded(Session session, SqlExpectations sql) {
        Depot north = depots(session).get(0);
        session.delete(north);
        sql.clear();
        sql.during(() -> session.noAutoflush(() -> assertThat(north.getVans()).hasSize(2)))
                .expect(select("van"));
        sql.during(session::flush)
                .expect(delete("van").values(1, 1).values(2, 1), delete("depot").values(1));
    }

    @EachDialect
    void whatWaitsForTheCollectionIsNotInserted(Session session, SqlExpectations sql) {
        Depot north = depots(session).get(0);
        Van fresh = new Van("new");
        fresh.setDepot(north);
        session.add(fresh);
        session.delete(north);
        sql.clear();
        sql.during(session::flush)
                .expect(delete("van").values(1), delete("depot").values(1));
    }

    @EachDialect
    void membersOfAWriteOnlyCollectionGo(Session session, SqlExpectations sql, TestDatabase database) {
        Tower tower = new Tower(1);
        tower.getAlarms().addAll(List.of(new Alarm("fire"), new Alarm("flood")));
        session.add(tower);
        session.commit();
        session.expungeAll();
        session.delete(session.getOne(Tower.class, 1));
        sql.clear();
        sql.during(session::flush)
                .expect(delete("alarm").values(1), delete("tower").values(1));
        session.commit();
        assertThat(database.rows("SELECT id FROM alarm")).isEmpty();
    }

    @EachDialect
    void noVersionIsCompared(Session session, TestDatabase database) {
        Depot north = depots(session).get(0);
        session.commit();
        database.run("UPDATE van SET version = version + 1");
        session.delete(north);
        session.commit();
        assertThat(vans(database)).containsExactly(List.of("c", 2));
    }

    @EachDialect
    void noListenerIsToldOfThem(SessionMaker sessions, Session session) {
        List<String> told = new ArrayList<>();
        sessions.events().beforeDelete(Van.class, (mapping, connection, van) -> told.add("before " + van.getPlate()));
        sessions.events().afterDelete(Van.class, (mapping, connection, van) -> told.add("after " + van.getPlate()));
        Depot north = depots(session).get(0);
        Van held = van(session, "b");
        session.delete(north);
        session.flush();
        assertThat(told).containsExactly("before b", "after b");
        assertThat(session.contains(held)).isFalse();
    }

    // ---- children that the session holds

    @EachDialect
    void aChildThatIsHeldIsDeletedAsAnObject(Session session, SqlExpectations sql) {
        Depot north = depots(session).get(0);
        Van held = van(session, "a");
        Van other = van(session, "c");
        session.delete(north);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        delete("van").values(1, 1),
                        delete("van").values(1),
                        delete("depot").values(1));
        assertThat(session.contains(held)).isFalse();
        assertThat(session.contains(other)).isTrue();
    }

    @EachDialect
    void aHeldChildThatSomebodyChangedIsStale(Session session, TestDatabase database) {
        Depot north = depots(session).get(0);
        van(session, "a");
        database.run("UPDATE van SET version = version + 1");
        session.delete(north);
        assertThatExceptionOfType(StaleRowException.class).isThrownBy(session::flush);
    }

    @EachDialect
    void changedChildrenThatStayAreDeletedAndNotUpdated(Session session, SqlExpectations sql) {
        Depot north = depots(session).get(0);
        van(session, "a").setPlate("z");
        session.delete(north);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        delete("van").values(1, 1),
                        delete("van").values(1),
                        delete("depot").values(1));
    }

    @EachDialect
    void aChildThatMovesToAnotherParentStays(Session session, SqlExpectations sql, TestDatabase database) {
        List<Depot> depots = depots(session);
        Van moved = van(session, "a");
        moved.setDepot(depots.get(1));
        session.delete(depots.get(0));
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("van").values(2, 2, 1, 1),
                        delete("van").values(1),
                        delete("depot").values(1));
        assertThat(session.contains(moved)).isTrue();
        session.commit();
        assertThat(vans(database)).containsExactly(List.of("a", 2), List.of("c", 2));
    }

    @EachDialect
    void aChildThatMovesByItsForeignKeyStays(Session session, SqlExpectations sql, TestDatabase database) {
        Owner ann = new Owner("Ann");
        Owner bob = new Owner("Bob");
        ann.getVans().addAll(List.of(new Van("a"), new Van("b")));
        session.addAll(List.of(ann, bob));
        session.commit();
        session.expungeAll();
        Van moved = van(session, "a");
        moved.setOwnerId(2);
        Owner gone = session.getOne(Owner.class, 1);
        session.delete(gone);
        session.commit();
        assertThat(database.rows("SELECT plate, owner_id FROM van")).containsExactly(List.of("a", 2));
        assertThat(moved.getOwnerId()).isEqualTo(2);
    }

    @EachDialect
    void aChildThatMovesToADeletedParentGoes(Session session, TestDatabase database) {
        List<Depot> depots = depots(session);
        Van moved = van(session, "c");
        moved.setDepot(depots.get(0));
        session.delete(depots.get(0));
        session.commit();
        assertThat(session.contains(moved)).isFalse();
        assertThat(vans(database)).isEmpty();
    }

    @EachDialect
    void aChildTakenOutStays(Session session, TestDatabase database) {
        Depot north = depots(session).get(0);
        Van free = van(session, "a");
        free.setDepot(null);
        session.delete(north);
        session.commit();
        assertThat(database.rows("SELECT plate FROM van WHERE depot_id IS NULL"))
                .containsExactly(List.of("a"));
        assertThat(session.contains(free)).isTrue();
    }

    @EachDialect
    void heldChildrenThatAreExpiredAreLookedUpTogether(Session session, SqlExpectations sql) {
        Depot north = depots(session).get(0);
        List<Van> held = session.scalars(SQL.select(Van.class).orderBy(Van_.id)).all();
        session.expireAll();
        session.delete(north);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        select("van"),
                        delete("van").values(1, 1).values(2, 1),
                        delete("van").values(1),
                        delete("depot").values(1));
        assertThat(held).extracting(session::contains).containsExactly(false, false, true);
    }

    // ---- order

    @EachDialect
    void whatRefersToAChildGoesBefore(Session session, SqlExpectations sql) {
        Depot north = depots(session).get(0);
        Van van = van(session, "a");
        Trip trip = new Trip(van);
        session.add(trip);
        session.commit();
        session.expunge(van);
        session.refresh(north);
        session.deleteAll(List.of(trip, north));
        sql.clear();
        sql.during(session::flush)
                .expect(
                        delete("trip").values(1),
                        delete("van").values(1),
                        delete("depot").values(1));
    }

    @EachDialect
    void bothParentsOfAChildMayGo(Session session, SqlExpectations sql) {
        Owner ann = new Owner("Ann");
        Depot north = new Depot(1, "north");
        Van van = new Van("a");
        van.setOwner(ann);
        van.setDepot(north);
        session.add(van);
        session.commit();
        session.expungeAll();
        session.deleteAll(List.of(session.getOne(Owner.class, 1), session.getOne(Depot.class, 1)));
        sql.clear();
        sql.during(session::flush)
                .expect(delete("van").rows(1), delete("van").rows(1), delete("owner"), delete("depot"));
    }

    @EachDialect
    void aUniqueValueMayBeTakenOverInTheSameFlush(Session session, SqlExpectations sql, TestDatabase database) {
        List<Depot> depots = depots(session);
        Van moved = van(session, "a");
        moved.setDepot(depots.get(1));
        Trip trip = new Trip(van(session, "b"));
        session.add(trip);
        session.flush();
        session.delete(trip);
        session.delete(depots.get(0));
        Depot heir = new Depot(3, "north");
        heir.getVans().add(new Van("d"));
        session.add(heir);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        delete("trip").values(1),
                        delete("van").values(2, 1),
                        delete("van").values(1),
                        delete("depot").values(1),
                        insert("depot").values(3, "north"),
                        insert("van"));
        session.commit();
        assertThat(vans(database)).containsExactly(List.of("a", 2), List.of("c", 2), List.of("d", 3));
    }

    @EachDialect
    void aChildMovesBeforeAUniqueValueIsTakenOver(Session session, SqlExpectations sql, TestDatabase database) {
        List<Depot> depots = depots(session);
        van(session, "a").setDepot(depots.get(1));
        session.delete(depots.get(0));
        session.add(new Depot(3, "north"));
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("van").values(2, 2, 1, 1),
                        delete("van").values(1),
                        delete("depot").values(1),
                        insert("depot").values(3, "north"));
        session.commit();
        assertThat(vans(database)).containsExactly(List.of("a", 2), List.of("c", 2));
    }

    @EachDialect
    void aUniqueValueOfAnUnseenChildIsFreeAfterTheFlush(Session session, TestDatabase database) {
        List<Depot> depots = depots(session);
        Van van = new Van("a");
        van.setDepot(depots.get(1));
        session.delete(depots.get(0));
        session.add(van);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_KEY));
        session.rollback();
        session.delete(depots.get(0));
        session.flush();
        session.add(van);
        session.commit();
        assertThat(vans(database)).containsExactly(List.of("c", 2), List.of("a", 2));
    }

    @EachDialect
    void childrenOfAParentWhoseKeyIsTakenAtOnceAreLoaded(Session session, SqlExpectations sql, TestDatabase database) {
        Depot north = depots(session).get(0);
        session.delete(north);
        Depot heir = new Depot(1, "east");
        heir.getVans().add(new Van("d"));
        session.add(heir);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        select("van"),
                        update("depot").values("east", 1),
                        insert("van"),
                        delete("van").values(1, 1).values(2, 1));
        session.commit();
        assertThat(vans(database)).containsExactly(List.of("c", 2), List.of("d", 1));
    }

    @EachDialect
    void aWriteOnlyCollectionCannotChangeItsOwnerForOneOfTheSameKey(Session session) {
        Tower tower = new Tower(1);
        session.add(tower);
        session.commit();
        session.delete(tower);
        session.add(new Tower(1));
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(session::flush)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.WRITE_ONLY_COLLECTION))
                .withMessageStartingWith("Cannot delete Tower#1: another object gets its key in the same flush");
    }

    @EachDialect
    void childrenInACircleAreRefused(TestDatabase database) {
        SessionMaker sessions = SessionMaker.of(database.engine(), MetaData.of(Route.class, Stop.class));
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> sessions.inTransaction(session -> session.add(new Route(1))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CASCADE))
                .withMessageStartingWith("Cannot map Route.stops: passiveDeletes = STATEMENT deletes rows of Stop in no"
                        + " order, but foreign keys lead from there in a circle back to such rows.");
    }

    // ---- rollback

    @EachDialect
    void aRollbackRevivesParentAndHeldChildren(Session session, TestDatabase database) {
        Depot north = depots(session).get(0);
        Van held = van(session, "a");
        session.delete(north);
        session.flush();
        session.rollback();
        assertThat(session.contains(north)).isTrue();
        assertThat(session.contains(held)).isTrue();
        assertThat(north.getVans()).extracting(Van::getPlate).containsExactlyInAnyOrder("a", "b");
        assertThat(vans(database)).hasSize(3);
    }

    @EachDialect
    void aSavepointRevivesParentAndHeldChildren(Session session) {
        Depot north = depots(session).get(0);
        Van held = van(session, "a");
        SessionTransaction savepoint = session.beginNested();
        session.delete(north);
        session.flush();
        savepoint.rollback();
        assertThat(session.contains(held)).isTrue();
        assertThat(held.getDepot()).isSameAs(north);
        assertThat(north.getVans()).extracting(Van::getPlate).containsExactlyInAnyOrder("a", "b");
        session.delete(north);
        session.commit();
        assertThat(session.contains(held)).isFalse();
    }
}
