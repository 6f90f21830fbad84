package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.DetachedException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.mapping.Loading;
import io.aludel.orm.semantics.clinic.Owner;
import io.aludel.orm.semantics.clinic.Owner_;
import io.aludel.orm.semantics.clinic.Pet;
import io.aludel.orm.semantics.clinic.PetType;
import io.aludel.orm.semantics.clinic.Pet_;
import io.aludel.orm.semantics.clinic.Visit;
import io.aludel.orm.semantics.league.Fixture;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Objects that leave the virtual machine: Java's own serialization, as caches and web sessions use it, and Jackson. */
@Mapped({Owner.class, Pet.class, PetType.class, Visit.class, Fixture.class})
class SerializedEntityTests {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private static void store(Session session) {
        PetType cat = new PetType("cat");
        session.add(cat);
        Owner owner = new Owner("Jean", "Coleman");
        Pet pet = new Pet("Max", cat);
        pet.addVisit(new Visit(DAY, "shot"));
        owner.addPet(pet);
        session.add(owner);
        session.commit();
        session.expungeAll();
    }

    private static Owner loaded(Session session) {
        return session.getOne(
                Owner.class,
                1,
                Loading.selectinLoad(Owner_.pets).selectinLoad(Pet_.visits),
                Loading.selectinLoad(Owner_.pets).joinedLoad(Pet_.type));
    }

    private static byte[] bytes(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T object) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(object)))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @EachDialect
    void aLoadedGraphIsSerializedWithoutSessionAndQuery(Session session, SqlExpectations sql) {
        store(session);
        Owner owner = loaded(session);
        sql.clear();
        sql.during(() -> {
                    byte[] bytes = bytes(owner);
                    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                            .doesNotContain("io.aludel.orm.session", "io.aludel.orm.state", "io.aludel.orm.engine");
                    Owner copy = copy(owner);
                    assertThat(copy.getPets()).isExactlyInstanceOf(ArrayList.class);
                    Pet max = copy.getPet("Max");
                    assertThat(max.getVisits()).isExactlyInstanceOf(LinkedHashSet.class);
                    assertThat(max.getVisits().iterator().next().getDate()).isEqualTo(DAY);
                    assertThat(max.getType().getName()).isEqualTo("cat");
                    assertThat(session.contains(copy)).isFalse();
                })
                .expectNone();
    }

    @EachDialect
    void aLoadedCollectionIsSerializedAsAPlainOne(Session session) {
        store(session);
        List<Pet> pets = copy(loaded(session).getPets());
        assertThat(pets).isExactlyInstanceOf(ArrayList.class).hasSize(1);
        pets.clear();
    }

    @EachDialect
    void aCopyIsReadAsADetachedObject(Session session, SqlExpectations sql) {
        store(session);
        Owner owner = session.getOne(Owner.class, 1);
        sql.clear();
        sql.during(() -> {
                    Owner copy = copy(owner);
                    assertThat(copy.getLastName()).isEqualTo("Coleman");
                    assertThatExceptionOfType(DetachedException.class)
                            .isThrownBy(copy::getPets)
                            .withMessageContaining("Owner.pets of Owner#1");
                })
                .expectNone();
    }

    @EachDialect
    void aCopyThatWasChangedIsMerged(Session session, SqlExpectations sql) {
        store(session);
        Owner copy = copy(loaded(session));
        session.expungeAll();
        copy.setLastName("Davis");
        copy.getPet("Max").addVisit(new Visit(DAY, "second"));
        copy.addPet(new Pet("Leo", null));
        session.merge(copy);
        sql.clear();
        sql.during(session::flush)
                .expect(
                        update("owners").values("Davis", 1),
                        insert("pets").values("Leo", null, null, 1),
                        insert("visits").values(DAY, "second", 0, 1));
    }

    @EachDialect
    void anUnchangedCopyIsMergedWithoutAWrite(Session session, SqlExpectations sql) {
        store(session);
        Owner copy = copy(loaded(session));
        session.expungeAll();
        session.merge(copy);
        sql.clear();
        sql.during(session::commit).expectNone();
    }

    @EachDialect
    void aCopyOverwritesWhatOthersChangedUnlessItHasAVersion(SessionMaker sessions, Session session) {
        store(session);
        session.add(new Fixture("cup"));
        session.commit();
        Owner owner = copy(loaded(session));
        Fixture fixture = copy(session.getOne(Fixture.class, 1));
        session.expungeAll();
        sessions.inTransaction(other -> {
            other.getOne(Owner.class, 1).setLastName("theirs");
            other.getOne(Fixture.class, 1).setTitle("theirs");
        });
        assertThat(session.merge(owner).getLastName()).isEqualTo("Coleman");
        fixture.setTitle("mine");
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> session.merge(fixture))
                .withMessageContaining("Fixture#1: it carries version 1 and the row has version 2");
    }

    @EachDialect
    void aCopyFromACacheIsTakenOnTrust(Session session, SqlExpectations sql) {
        store(session);
        Owner cached = copy(loaded(session));
        session.commit();
        session.expungeAll();
        sql.clear();
        sql.during(() -> {
                    Owner owner = session.mergeWithoutLoading(cached);
                    assertThat(session.getOne(Owner.class, 1)).isSameAs(owner);
                    assertThat(owner.getPet("Max").getType().getName()).isEqualTo("cat");
                    assertThat(session.dirty()).isEmpty();
                })
                .expectNone();
    }

    @EachDialect
    void aCopyIsAddedAsADetachedObjectIs(Session session, SqlExpectations sql) {
        store(session);
        Owner copy = copy(loaded(session));
        session.expungeAll();
        copy.setLastName("Davis");
        copy.addPet(new Pet("Leo", null));
        session.add(copy);
        sql.clear();
        sql.during(session::flush)
                .expect(update("owners").values("Davis", 1), insert("pets").values("Leo", null, null, 1));
        assertThat(session.getOne(Owner.class, 1)).isSameAs(copy);
        session.commit();
        assertThat(copy.getPets()).extracting(Pet::getName).containsExactly("Leo", "Max");
    }

    @EachDialect
    void aCopyOfANewObjectIsNew(Session session, SqlExpectations sql) {
        Owner copy = copy(new Owner("Jean", "Coleman"));
        session.add(copy);
        sql.during(session::flush).expect(insert("owners").values("Jean", "Coleman", null));
    }

    @EachDialect
    void jacksonWritesWhatTheGettersAnswer(Session session, SqlExpectations sql) {
        store(session);
        Owner owner = loaded(session);
        sql.clear();
        sql.during(() -> assertThat(json(owner)).isEqualTo(json("""
                        {"id": 1, "new": false, "firstName": "Jean", "lastName": "Coleman", "homeTown": null, "pets": [
                          {"id": 1, "new": false, "name": "Max", "birthDate": null,
                           "type": {"id": 1, "new": false, "name": "cat"},
                           "visits": [{"id": 1, "new": false, "date": "2024-02-29", "description": "shot", "minutes": 0}]}]}
                        """))).expectNone();
        assertThat(json(new Owner("Jean", "Coleman"))).isEqualTo(json("""
                        {"id": null, "new": true, "firstName": "Jean", "lastName": "Coleman", "homeTown": null, "pets": []}
                        """));
    }

    private static Object json(Object value) {
        JsonMapper mapper = JsonMapper.builder().build();
        return mapper.readTree(value instanceof String text ? text : mapper.writeValueAsString(value));
    }

    @EachDialect
    void jacksonMeetsTheErrorOfAnAttributeThatIsNotLoaded(Session session) {
        store(session);
        Owner owner = session.getOne(Owner.class, 1);
        session.close();
        assertThatExceptionOfType(tools.jackson.databind.DatabindException.class)
                .isThrownBy(() -> json(owner))
                .withMessageContaining("Cannot load Owner.pets of Owner#1")
                .withCauseInstanceOf(DetachedException.class);
    }

    @EachDialect
    void jacksonReadsAnObjectThatMergeTakes(Session session, SqlExpectations sql) {
        store(session);
        PetType given = JsonMapper.builder().build().readValue("{\"id\": 1, \"name\": \"feline\"}", PetType.class);
        session.merge(given);
        sql.clear();
        sql.during(session::flush).expect(update("types").values("feline", 1));
    }
}
