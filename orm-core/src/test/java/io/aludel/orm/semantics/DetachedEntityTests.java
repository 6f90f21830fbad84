package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.DetachedException;
import io.aludel.orm.mapping.Loading;
import io.aludel.orm.semantics.clinic.Owner;
import io.aludel.orm.semantics.clinic.Owner_;
import io.aludel.orm.semantics.clinic.Pet;
import io.aludel.orm.semantics.clinic.PetType;
import io.aludel.orm.semantics.clinic.Pet_;
import io.aludel.orm.semantics.clinic.Visit;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;

/** What a web application does with objects after their transaction: shows them, binds forms to them, hands them back. */
@Mapped({Owner.class, Pet.class, PetType.class, Visit.class})
class DetachedEntityTests {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    /** As a service of a web application, where each call is a transaction. */
    private record Owners(SessionMaker sessions) {
        static Owners of(SessionMaker sessions) {
            return new Owners(sessions.expireOnCommit(false));
        }

        Owner find(int id) {
            return sessions.readOnly(true)
                    .fromTransaction(session -> session.getOne(
                            Owner.class, id, Loading.selectinLoad(Owner_.pets).selectinLoad(Pet_.visits)));
        }

        List<Owner> findByLastName(String start) {
            return sessions.readOnly(true)
                    .fromTransaction(session -> session.scalars(SQL.select(Owner.class)
                                    .where(Owner_.lastName.startsWith(start))
                                    .orderBy(Owner_.id))
                            .all());
        }

        Owner save(Owner owner) {
            return sessions.fromTransaction(session -> session.merge(owner));
        }
    }

    private static Owner stored(SessionMaker sessions) {
        Owner owner = new Owner("Jean", "Coleman");
        for (String name : List.of("Max", "Samantha")) {
            Pet pet = new Pet(name, null);
            pet.addVisit(new Visit(DAY, "rabies shot"));
            pet.addVisit(new Visit(DAY.plusDays(1), "neutered"));
            owner.addPet(pet);
        }
        sessions.inTransaction(session -> session.add(owner));
        return Owners.of(sessions).find(owner.getId());
    }

    @EachDialect
    void aGraphTwoLevelsDeepIsMerged(SessionMaker sessions, SqlExpectations sql) {
        Owner owner = stored(sessions);
        Pet max = owner.getPet("Max");
        max.setBirthDate(DAY);
        max.addVisit(new Visit(DAY, "check"));
        max.getVisits().iterator().next().setDescription("rabies");
        owner.getPet("Samantha").getVisits().removeIf(visit -> "neutered".equals(visit.getDescription()));
        Pet leo = new Pet("Leo", null);
        leo.addVisit(new Visit(DAY, "first"));
        owner.addPet(leo);
        try (Session session = sessions.open()) {
            Owner merged = session.merge(owner);
            sql.clear();
            sql.during(session::flush)
                    .expect(
                            update("pets").values(DAY, 1),
                            insert("pets").values("Leo", null, null, 1),
                            update("visits").values("rabies", 1),
                            insert("visits").values(DAY, "check", 0, 1).values(DAY, "first", 0, 3),
                            delete("visits").values(4));
            assertThat(merged.getPet("Leo").getId()).isEqualTo(3);
            assertThat(merged.getPet("Leo").getVisits())
                    .extracting(Visit::getId)
                    .containsExactly(6);
            assertThat(leo.isNew()).isTrue();
            session.commit();
        }
        assertThat(Owners.of(sessions).find(1).getPet("Max").getVisits()).hasSize(3);
    }

    @EachDialect
    void anUnchangedGraphIsMergedWithoutAWrite(SessionMaker sessions, Session session, SqlExpectations sql) {
        Owner owner = stored(sessions);
        session.merge(owner);
        sql.clear();
        sql.during(session::commit).expectNone();
    }

    @EachDialect
    void whatAReadOnlyMethodAnswersIsReadAfterwards(SessionMaker sessions, SqlExpectations sql) {
        stored(sessions);
        Owners owners = Owners.of(sessions);
        sql.clear();
        Owner owner = owners.find(1);
        sql.recorded().expect(select("owners"), select("pets"), select("visits"));
        sql.clear();
        sql.during(() -> {
                    assertThat(owner.getPets()).extracting(Pet::getName).containsExactly("Max", "Samantha");
                    assertThat(owner.getPet("Max").getVisits())
                            .extracting(Visit::getDescription)
                            .containsExactly("rabies shot", "neutered");
                    assertThat(owner.getLastName()).isEqualTo("Coleman");
                })
                .expectNone();
        Owner found = owners.findByLastName("Cole").get(0);
        assertThat(found.getFirstName()).isEqualTo("Jean");
        assertThatExceptionOfType(DetachedException.class)
                .isThrownBy(found::getPets)
                .withMessageContaining("Owner.pets")
                .withMessageContaining("selectinLoad(Owner_.pets)");
    }

    @EachDialect
    void aFormIsBoundToADetachedObjectAndNotWritten(SessionMaker sessions, TestDatabase database) {
        stored(sessions);
        Owners owners = Owners.of(sessions);
        Owner form = owners.find(1);
        form.setLastName("");
        form.setHomeTown(null);
        form.getPet("Max").setName("x".repeat(1000));
        form.addPet(new Pet("", null));
        owners.find(1);
        owners.findByLastName("");
        assertThat(database.rows("SELECT last_name FROM owners")).containsExactly(List.of("Coleman"));
        assertThat(database.rows("SELECT name FROM pets ORDER BY id"))
                .containsExactly(List.of("Max"), List.of("Samantha"));

        form.setLastName("Davis");
        form.getPet("x".repeat(1000)).setName("Maxi");
        form.getPets().remove(2);
        owners.save(form);
        assertThat(owners.find(1).getLastName()).isEqualTo("Davis");
        assertThat(database.rows("SELECT name FROM pets ORDER BY id"))
                .containsExactly(List.of("Maxi"), List.of("Samantha"));
    }

    @EachDialect
    void theStartOfANameIsTakenLiterally(SessionMaker sessions, SqlExpectations sql) {
        sessions.inTransaction(session -> session.addAll(List.of(
                new Owner("1", "da%vis"), new Owner("2", "david"), new Owner("3", "da_n"), new Owner("4", "DA%"))));
        Owners owners = Owners.of(sessions);
        assertThat(owners.findByLastName("da%")).extracting(Owner::getFirstName).containsExactly("1");
        assertThat(owners.findByLastName("da_")).extracting(Owner::getFirstName).containsExactly("3");
        sql.clear();
        assertThat(owners.findByLastName("da")).hasSize(3);
        assertThat(sql.recorded().statements().get(0).parameters()).hasToString("[da%]");
    }

    @EachDialect
    void theStartOfANameIsComparedAsItsColumnCompares(Database kind, SessionMaker sessions, TestDatabase database) {
        if (kind == Database.H2) {
            database.run("ALTER TABLE owners ALTER COLUMN last_name VARCHAR_IGNORECASE(255)");
        } else {
            database.run(
                    "CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
                    "ALTER TABLE owners ALTER COLUMN last_name TYPE VARCHAR(255) COLLATE nocase");
        }
        sessions.inTransaction(session -> session.add(new Owner("Jean", "Davis")));
        assertThat(Owners.of(sessions).findByLastName("da")).hasSize(1);
    }
}
