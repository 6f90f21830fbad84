package io.aludel.orm.docs;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aludel.orm.docs.habits.Owners;
import io.aludel.orm.semantics.clinic.Owner;
import io.aludel.orm.semantics.clinic.Pet;
import io.aludel.orm.semantics.clinic.PetType;
import io.aludel.orm.semantics.clinic.Specialty;
import io.aludel.orm.semantics.clinic.Vet;
import io.aludel.orm.semantics.clinic.Visit;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;

/** What the page for those who come from JPA shows. */
@Mapped({Owner.class, Pet.class, PetType.class, Visit.class, Vet.class, Specialty.class})
class HabitTests {
    private static Owner owner(String firstName, String lastName, String town, String... pets) {
        Owner owner = new Owner(firstName, lastName);
        owner.setHomeTown(town);
        for (String pet : pets) {
            owner.addPet(new Pet(pet, null));
        }
        return owner;
    }

    private static Owners stored(Session session) {
        session.addAll(List.of(
                owner("Jean", "Coleman", "Monona", "Max", "Samantha"),
                owner("Betty", "Davis", "Sun Prairie", "Basil"),
                owner("Harold", "Davis", "Windsor", "Iggy")));
        session.commit();
        session.expungeAll();
        return new Owners(session);
    }

    @EachDialect
    void aRepositoryFindsSavesAndDeletes(SessionMaker sessions, Session session, SqlExpectations sql) {
        Owners owners = stored(session);
        sql.clear();
        sql.during(() -> {
                    assertThat(owners.findById(1)).isPresent();
                    assertThat(owners.findById(99)).isEmpty();
                    assertThat(owners.findAllById(List.of(1, 2))).hasSize(2);
                })
                .expect(select("owners"), select("owners"), select("owners"));
        Owner held = owners.findById(1).orElseThrow();
        assertThat(owners.save(held)).isSameAs(held);
        Owner made = owners.save(new Owner("Peter", "McTavish"));
        sql.clear();
        sql.during(session::flush).expect(insert("owners").values("Peter", "McTavish", null));
        assertThat(made.getId()).isEqualTo(4);

        Owner detached = sessions.expireOnCommit(false).fromTransaction(other -> other.getOne(Owner.class, 2));
        detached.setLastName("Davies");
        assertThat(owners.save(detached)).isNotSameAs(detached);
        owners.remove(made);
        sql.clear();
        sql.during(session::commit)
                .expect(update("owners").values("Davies", 2), delete("owners").values(4));
    }

    @EachDialect
    void findersAreQueries(Session session) {
        Owners owners = stored(session);
        assertThat(owners.findByLastNameStartingWith("Dav"))
                .extracting(Owner::getFirstName)
                .containsExactly("Betty", "Harold");
        assertThat(owners.findByLastNameStartingWith("D%")).isEmpty();
        assertThat(owners.findByFirstNameAndLastNameIgnoringCase("jean", "COLEMAN"))
                .isPresent();
        assertThat(owners.existsByPetName("Iggy")).isTrue();
        assertThat(owners.existsByPetName("Leo")).isFalse();
        assertThat(owners.countByHomeTown("Monona")).isEqualTo(1);
        assertThat(owners.findByLastNameInUpperCase("davis")).hasSize(2);
        assertThat(owners.findForUpdate(3)).isPresent();
    }

    @EachDialect
    void pagesAreLimitsAndACount(Session session, SqlExpectations sql) {
        Owners owners = stored(session);
        sql.clear();
        Owners.Page page = owners.findAll(1, 2);
        sql.recorded()
                .expect(
                        "SELECT owners.id, owners.first_name, owners.last_name, owners.home_town FROM owners"
                                + " ORDER BY owners.last_name, owners.id LIMIT ? OFFSET ?",
                        "SELECT count(*) AS count_1 FROM owners");
        assertThat(page.content()).extracting(Owner::getFirstName).containsExactly("Harold");
        assertThat(page.total()).isEqualTo(3);
        Owner first = owners.findAll(0, 1).content().get(0);
        assertThat(owners.findNext(first, 5)).extracting(Owner::getFirstName).containsExactly("Betty", "Harold");
    }

    @EachDialect
    void filtersAreListsOfConditions(Session session) {
        Owners owners = stored(session);
        assertThat(owners.search(null, null)).hasSize(3);
        assertThat(owners.search("Monona", null)).hasSize(1);
        assertThat(owners.search("Monona", "Iggy")).isEmpty();
        assertThat(owners.search(null, "gg")).hasSize(1);
    }

    @EachDialect
    void columnsBecomeRecords(Session session) {
        assertThat(stored(session).lines())
                .contains(new Owners.OwnerLine("Coleman", "Monona"))
                .hasSize(3);
    }

    @EachDialect
    void aPlanSaysWhatIsLoaded(Session session, SqlExpectations sql) {
        Owners owners = stored(session);
        sql.clear();
        Owner owner = owners.findWithPetsAndVisits(1).orElseThrow();
        sql.recorded().expect(select("owners"), select("pets"), select("visits"));
        session.close();
        assertThat(owner.getPet("Max").getVisits()).isEmpty();
    }

    @EachDialect
    void bulkStatementsCountRowsAndKeepObjectsInStep(Session session, SqlExpectations sql) {
        Owners owners = stored(session);
        Owner betty = owners.findById(2).orElseThrow();
        assertThat(owners.move("Sun Prairie", "Madison")).isEqualTo(1);
        assertThat(betty.getHomeTown()).isEqualTo("Madison");
        session.add(owner("A", "B", "nowhere"));
        assertThat(owners.deleteByHomeTown("nowhere")).isEqualTo(1);
    }

    @EachDialect
    void aListenerChecksBeforeTheWrite(SessionMaker sessions, Session session, SqlExpectations sql) {
        // tag::check[]
        sessions.events().beforeInsert(Owner.class, (mapping, connection, owner) -> check(owner));
        sessions.events().beforeUpdate(Owner.class, (mapping, connection, owner) -> check(owner));
        // end::check[]
        Owner owner = new Owner("Jean", "");
        session.add(owner);
        sql.clear();
        assertThatIllegalArgumentException().isThrownBy(session::flush);
        sql.recorded().expectNone();
        session.rollback();
        assertThat(owner.isNew()).isTrue();
    }

    private static void check(Owner owner) {
        if (owner.getLastName().isEmpty()) {
            throw new IllegalArgumentException("The last name is empty.");
        }
    }
}
