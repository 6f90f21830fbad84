package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.select;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.aludel.orm.error.ConstraintViolationException;
import io.aludel.orm.mapping.Loading;
import io.aludel.orm.semantics.shelf.Contents;
import io.aludel.orm.semantics.shelf.Contents_;
import io.aludel.orm.semantics.shelf.Shelf;
import io.aludel.orm.semantics.shelf.Shelf_;
import io.aludel.orm.semantics.shelf.Ticket;
import io.aludel.orm.semantics.shelf.Volume;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the annotations of columns and collections say, down to the database. */
@Mapped({Shelf.class, Volume.class, Ticket.class})
class PlainMappingTests {
    @EachDialect
    void columnsAreMadeAsTheyAreDescribed(Session session, TestDatabase database) {
        assertThat(database.rows("SELECT lower(column_name), is_nullable, character_maximum_length"
                        + " FROM information_schema.columns WHERE lower(table_name) = 'volume'"
                        + " AND lower(column_name) IN ('heading', 'language') ORDER BY 1"))
                .hasToString("[[heading, NO, 12], [language, YES, 3]]");
        assertThat(database.rows("SELECT numeric_precision, numeric_scale FROM information_schema.columns"
                        + " WHERE lower(table_name) = 'volume' AND lower(column_name) = 'weight'"))
                .hasToString("[[8, 3]]");
        session.add(new Shelf(0));
        assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(session::flush);
    }

    @EachDialect
    void columnsAreLeftOutOfInsertsAndUpdatesThatAreNotTheirs(
            Session session, SqlExpectations sql, TestDatabase database) {
        Volume volume = new Volume(1, "A");
        volume.setPlace("here");
        volume.setOrigin("there");
        session.add(volume);
        sql.during(session::flush).expect(insert("volume").values(1, "A", null, null, "there", null, null));
        volume.setOrigin("elsewhere");
        sql.during(session::flush).expectNone();
        volume.setPlace("far");
        volume.setTitle("B");
        sql.during(session::flush).expect(update("volume").values("B", "far", 1));
        session.commit();
        assertThat(database.rows("SELECT heading, place, origin FROM volume"))
                .containsExactly(List.of("B", "far", "there"));
    }

    @EachDialect
    void aSortedSetIsSortedByItsElementsOrByItsComparator(Session session, SqlExpectations sql, TestDatabase database) {
        Shelf shelf = new Shelf(1);
        for (int number : new int[] {3, 1, 2}) {
            shelf.getVolumes().add(new Volume(number, "v" + number));
            shelf.getLent().add(new Volume(number, "l" + number));
        }
        assertThat(shelf.getVolumes().add(new Volume(3, "again"))).isFalse();
        session.add(shelf);
        session.commit();
        for (var way : List.of(
                Loading.lazyLoad(Shelf_.contents.get(Contents_.volumes)),
                Loading.selectinLoad(Shelf_.contents.get(Contents_.volumes)),
                Loading.joinedLoad(Shelf_.contents.get(Contents_.volumes)))) {
            session.expungeAll();
            Shelf again = session.scalars(SQL.select(Shelf.class).options(way))
                    .unique()
                    .one();
            assertThat(again.getVolumes()).extracting(Volume::getNumber).containsExactly(1, 2, 3);
            assertThat(again.getVolumes().first().getTitle()).isEqualTo("v1");
            assertThat(again.getLent()).extracting(Volume::getTitle).containsExactly("l3", "l2", "l1");
        }
        Shelf again = session.getOne(Shelf.class, 1);
        again.getVolumes().headSet(again.getVolumes().last()).clear();
        again.getLent().add(new Volume(9, "l9"));
        session.commit();
        assertThat(again.getLent().first().getTitle()).isEqualTo("l9");
        assertThat(database.rows("SELECT number FROM volume WHERE shelf_id = 1"))
                .containsExactly(List.of(3));
        assertThat(database.rows("SELECT count(*) FROM volume WHERE lent_from_id = 1"))
                .hasToString("[[4]]");
    }

    @EachDialect
    void anEmbeddableWithRulesMayHoldACollection(Session session, SqlExpectations sql) {
        Shelf shelf = new Shelf(1);
        for (int number = 0; number < 3; number++) {
            shelf.getContents().put(new Volume(number, "v" + number));
        }
        session.add(shelf);
        session.commit();
        session.expungeAll();
        Shelf again = session.getOne(Shelf.class, 1);
        session.expire(again, Shelf_.contents);
        sql.clear();
        sql.during(again::getContents).expect("SELECT shelf.id FROM shelf WHERE shelf.id = ?");
        Contents contents = again.getContents();
        assertThatIllegalStateException().isThrownBy(() -> contents.put(new Volume(4, "more")));
        contents.clear();
        sql.clear();
        sql.during(session::flush)
                .expect(update("volume").values(null, 1).values(null, 2).values(null, 3));
    }

    @EachDialect
    void aKeyMayBeMadeByAnInitialiser(SessionMaker sessions, Session session, SqlExpectations sql) {
        Ticket ticket = new Ticket("a", new Shelf(1));
        UUID id = ticket.getId();
        session.add(ticket);
        sql.during(session::commit)
                .expect(insert("shelf").values(1), insert("ticket").values(id, "a", 1));
        assertThat(ticket.getId()).isEqualTo(id);

        Ticket detached = sessions.expireOnCommit(false).fromTransaction(other -> other.getOne(Ticket.class, id));
        assertThat(detached.getId()).isEqualTo(id);
        detached.setText("b");
        Ticket unknown = new Ticket("c", null);
        sql.clear();
        sql.during(() -> {
                    assertThat(session.merge(detached)).isSameAs(ticket);
                    session.merge(unknown);
                    session.flush();
                })
                .expect(
                        update("ticket").values("b", id),
                        select("ticket"),
                        insert("ticket").values(unknown.getId(), "c", null));
    }

    @EachDialect
    void numbersAreEqualByValueNotByScale(Session session, SqlExpectations sql) {
        Volume volume = new Volume(1, "A");
        volume.setWeight(new BigDecimal("1.5"));
        session.add(volume);
        session.commit();
        assertThat(volume.getWeight()).isEqualByComparingTo("1.5");
        volume.setWeight(new BigDecimal("1.50"));
        sql.clear();
        sql.during(session::flush).expectNone();
    }

    @Test
    void eachMetaDataIsARegistryOfItsOwn() {
        MetaData one = MetaData.of(Shelf.class);
        MetaData other = MetaData.of(Volume.class);
        assertThat(one.tables()).hasSize(2);
        assertThat(other.tables()).hasSize(1);
        assertThat(other.tables().iterator().next()).isNotSameAs(table(one, "volume"));
        assertThat(Arrays.asList(
                        one.registry().mapping(Volume.class), other.registry().mapping(Volume.class)))
                .doesNotHaveDuplicates();
    }

    @Test
    void classesOfOneNameAreToldApartByTheirPackages() {
        MetaData clubs = MetaData.of(io.aludel.orm.semantics.club.Club.class);
        MetaData guilds = MetaData.of(io.aludel.orm.semantics.guild.Club.class);
        assertThat(clubs.registry().mapping(io.aludel.orm.semantics.club.Club.class))
                .isNotSameAs(guilds.registry().mapping(io.aludel.orm.semantics.guild.Club.class));
        assertThatExceptionOfType(io.aludel.orm.error.OrmException.class)
                .isThrownBy(() ->
                        MetaData.of(io.aludel.orm.semantics.club.Club.class, io.aludel.orm.semantics.guild.Club.class))
                .withMessageContaining("club");
    }

    private static Object table(MetaData metadata, String name) {
        return metadata.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
