package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.semantics.clinic.Owner;
import io.aludel.orm.semantics.clinic.Owner_;
import io.aludel.orm.semantics.clinic.Pet;
import io.aludel.orm.semantics.clinic.PetType;
import io.aludel.orm.semantics.clinic.Pet_;
import io.aludel.orm.semantics.clinic.Specialty;
import io.aludel.orm.semantics.clinic.Vet;
import io.aludel.orm.semantics.clinic.Visit;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;

/** Classes as applications have them: what is above them, their fields, getters and constructors. */
@Mapped({Owner.class, Pet.class, PetType.class, Visit.class, Vet.class, Specialty.class})
class RealEntityTests {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private static Owner saved(Session session) {
        PetType cat = new PetType("cat");
        session.add(cat);
        Owner owner = new Owner("Jean", "Coleman");
        owner.addPet(new Pet("Samantha", cat));
        owner.addPet(new Pet("Max", cat));
        session.add(owner);
        session.commit();
        session.expungeAll();
        return owner;
    }

    @EachDialect
    void hasTheAttributesOfSuperclassesTwoLevelsUpInAnotherPackage(Session session, SqlExpectations sql) {
        Owner owner = new Owner("Jean", "Coleman");
        owner.setHomeTown("Monona");
        session.add(owner);
        sql.during(session::flush).expect(insert("owners").values("Jean", "Coleman", "Monona"));
        assertThat(owner.isNew()).isFalse();
        Pet pet = new Pet("Leo", null);
        session.add(pet);
        session.flush();
        assertThat(session.scalars(SQL.select(Owner.class)
                                .where(Owner_.lastName.startsWith("Cole"), Owner_.id.eq(owner.getId())))
                        .all())
                .containsExactly(owner);
        assertThat(session.scalars(SQL.select(Pet_.name)).all()).containsExactly("Leo");
        owner.setLastName("Davis");
        sql.clear();
        sql.during(session::flush).expect(update("owners").values("Davis", 1));
    }

    @EachDialect
    void mapsFieldsWithoutAnnotationAndNoMethods(MetaData metadata) {
        assertThat(columns(metadata, "owners")).containsExactly("id", "first_name", "last_name", "home_town");
        assertThat(columns(metadata, "pets")).containsExactly("id", "name", "birth_date", "type_id", "owner_id");
        assertThat(columns(metadata, "vets")).containsExactly("id", "first_name", "last_name");
    }

    private static List<String> columns(MetaData metadata, String table) {
        Table found = metadata.tables().stream()
                .filter(candidate -> candidate.name().equals(table))
                .findFirst()
                .orElseThrow();
        return found.columns().stream().map(Column::name).toList();
    }

    @EachDialect
    void fillsFinalCollectionsWithoutSetter(Session session, SqlExpectations sql) {
        Integer id = saved(session).getId();
        Owner owner = session.getOne(Owner.class, id);
        sql.clear();
        sql.during(owner::getPets).expectCount(1);
        assertThat(owner.getPets()).extracting(Pet::getName).containsExactly("Max", "Samantha");

        Pet max = owner.getPet("Max");
        max.addVisit(new Visit(DAY, "rabies shot"));
        session.commit();
        session.expungeAll();
        Pet again = session.getOne(Owner.class, id).getPet("Max");
        assertThat(again.getVisits()).extracting(Visit::getDescription).containsExactly("rabies shot");
        assertThat(again.getVisits()).isInstanceOf(java.util.Set.class);
    }

    @EachDialect
    void takesACollectionThatAGetterMakesWhenItIsAskedFor(Session session, SqlExpectations sql, TestDatabase database) {
        Vet helen = new Vet();
        helen.setLastName("Leary");
        session.add(helen);
        session.flush();
        helen.addSpecialty(new Specialty("radiology"));
        session.commit();
        session.expungeAll();

        Vet again = session.getOne(Vet.class, 1);
        sql.clear();
        sql.during(() -> assertThat(again.getNrOfSpecialties()).isEqualTo(1)).expectCount(1);
        again.addSpecialty(new Specialty("dentistry"));
        session.commit();
        assertThat(database.rows("SELECT vet_id, specialty_id FROM vet_specialties ORDER BY specialty_id"))
                .containsExactly(List.of(1, 1), List.of(1, 2));
    }

    @EachDialect
    void gettersAnswerSortedCopiesAndOtherTypes(Session session, SqlExpectations sql) {
        Vet linda = new Vet();
        linda.addSpecialty(new Specialty("surgery"));
        linda.addSpecialty(new Specialty("dentistry"));
        session.add(linda);
        session.flush();
        assertThat(linda.getSpecialties()).extracting(Specialty::getName).containsExactly("dentistry", "surgery");
        linda.getSpecialties().stream().skip(1).forEach(linda::removeSpecialty);
        sql.clear();
        sql.during(session::flush).expect(delete("vet_specialties").values(1, 1));
        session.commit();
        session.expungeAll();
        assertThat(session.getOne(Vet.class, 1).getSpecialties()).hasToString("[dentistry]");
    }

    @EachDialect
    void writesAnAssociationTableWithoutPrimaryKey(Session session, SqlExpectations sql, MetaData metadata) {
        Table association = metadata.tables().stream()
                .filter(table -> table.name().equals("vet_specialties"))
                .findFirst()
                .orElseThrow();
        assertThat(association.primaryKey().columns()).isEmpty();
        Vet vet = new Vet();
        Specialty surgery = new Specialty("surgery");
        vet.addSpecialty(surgery);
        session.add(vet);
        sql.during(session::flush)
                .expect(
                        insert("vets").values(null, null),
                        insert("specialties").values("surgery"),
                        insert("vet_specialties").values(1, 1));
        vet.removeSpecialty(surgery);
        sql.during(session::flush).expect(delete("vet_specialties").values(1, 1));
    }

    @EachDialect
    void loadsOverTheDefaultsOfConstructorsAlsoWithNull(Session session, TestDatabase database) {
        database.run(
                "INSERT INTO visits (minutes) VALUES (0)",
                "INSERT INTO visits (visit_date, description, minutes) VALUES ('2024-02-29', 'x', 5)");
        Visit empty = session.getOne(Visit.class, 1);
        assertThat(empty.getDate()).isNull();
        assertThat(empty.getDescription()).isNull();
        assertThat(empty.getMinutes()).isZero();
        assertThat(session.dirty()).isEmpty();
        assertThat(session.getOne(Visit.class, 2).getDate()).isEqualTo(DAY);

        Visit made = new Visit();
        session.add(made);
        session.commit();
        assertThat(made.getDescription()).isEqualTo("check-up");
        assertThat(made.getMinutes()).isEqualTo(20);
    }

    @EachDialect
    void writesAKeyThatTheChildDoesNotDeclare(Session session, SqlExpectations sql, TestDatabase database) {
        Owner owner = new Owner("Jean", "Coleman");
        Pet max = new Pet("Max", null);
        owner.addPet(max);
        max.addVisit(new Visit(DAY, "shot"));
        session.add(owner);
        sql.during(session::flush)
                .expect(
                        insert("owners").values("Jean", "Coleman", null),
                        insert("pets").values("Max", null, null, 1),
                        insert("visits").values(DAY, "shot", 0, 1));

        Owner other = new Owner("Betty", "Davis");
        session.add(other);
        session.flush();
        sql.clear();
        owner.getPets().remove(max);
        other.getPets().add(max);
        sql.during(session::flush).expect(update("pets").values(2, 1));
        other.getPets().remove(max);
        sql.during(session::flush).expect(update("pets").values(null, 1));
        max.getVisits().clear();
        sql.during(session::flush).expect(delete("visits").values(1));
    }

    @EachDialect
    void findsByTheCollectionWithoutADeclaredKey(Session session, SqlExpectations sql) {
        saved(session);
        sql.clear();
        sql.during(() -> assertThat(session.scalars(SQL.select(Owner.class)
                                        .join(Owner_.pets)
                                        .where(Pet_.name.eq("Max")))
                                .all())
                        .hasSize(1))
                .expect(select("owners"));
    }
}
