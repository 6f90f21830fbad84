package io.aludel.orm.semantics;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.update;
import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.semantics.harbour.Cabin_;
import io.aludel.orm.semantics.harbour.Chair;
import io.aludel.orm.semantics.harbour.Crate;
import io.aludel.orm.semantics.harbour.Crew_;
import io.aludel.orm.semantics.harbour.Deck_;
import io.aludel.orm.semantics.harbour.HouseBoat;
import io.aludel.orm.semantics.harbour.HouseBoat_;
import io.aludel.orm.semantics.harbour.Raft;
import io.aludel.orm.semantics.harbour.Raft_;
import io.aludel.orm.semantics.harbour.Sailor;
import io.aludel.orm.semantics.harbour.Sailor_;
import io.aludel.orm.semantics.harbour.Ship;
import io.aludel.orm.semantics.harbour.Ship_;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;

/** Relationships of every kind that an embeddable declares, in entities, mapped superclasses and hierarchies. */
@Mapped({Ship.class, Crate.class, Sailor.class, Raft.class, HouseBoat.class, Chair.class})
class EmbeddedRelationshipKindsTests {
    @EachDialect
    void referencesManyToManyAndMapsToo(Session session, SqlExpectations sql) {
        Ship ship = new Ship("Ada");
        Sailor ann = new Sailor("Ann");
        Sailor bob = new Sailor("Bob");
        ship.getCrew().setCaptain(ann);
        ship.getCrew().getSailors().add(bob);
        assertThat(bob.getShips()).containsExactly(ship);
        ann.getShips().add(ship);
        assertThat(ship.getCrew().getSailors()).containsExactlyInAnyOrder(ann, bob);
        ship.getCrew().getStowaways().put("Cid", new Sailor("Cid"));
        session.add(ship);
        session.commit();
        session.expungeAll();
        sql.clear();
        Ship there = session.scalars(select(Ship.class)
                        .join(Ship_.crew.get(Crew_.captain))
                        .where(Sailor_.name.eq("Ann"))
                        .options(
                                selectinLoad(Ship_.crew.get(Crew_.sailors)),
                                selectinLoad(Ship_.crew.get(Crew_.stowaways)),
                                joinedLoad(Ship_.crew.get(Crew_.captain))))
                .one();
        sql.recorded()
                .expect(
                        "SELECT ship.id, ship.name, ship.seal, ship.captain_id, sailor_1.id AS id_1, sailor_1.name AS name_1,"
                                + " sailor_1.stowed_on_id FROM ship JOIN sailor ON sailor.id = ship.captain_id"
                                + " LEFT OUTER JOIN sailor AS sailor_1 ON sailor_1.id = ship.captain_id"
                                + " WHERE sailor.name = ?",
                        "SELECT sailor.id, sailor.name, sailor.stowed_on_id FROM ship_sailor"
                                + " JOIN sailor ON ship_sailor.sailor_id = sailor.id WHERE ship_sailor.ship_id = ?",
                        "SELECT sailor.id, sailor.name, sailor.stowed_on_id FROM sailor WHERE sailor.stowed_on_id = ?");
        sql.during(() -> {
                    assertThat(there.getCrew().getCaptain().getName()).isEqualTo("Ann");
                    assertThat(there.getCrew().getSailors()).hasSize(2);
                    assertThat(there.getCrew().getStowaways()).containsOnlyKeys("Cid");
                })
                .expectNone();
        there.getCrew().setCaptain(null);
        there.getCrew().getSailors().removeIf(sailor -> sailor.getName().equals("Ann"));
        there.getCrew().getStowaways().clear();
        sql.during(session::commit)
                .expect(
                        update("ship").values(null, 1),
                        update("sailor").values(null, 3),
                        delete("ship_sailor").values(1, 1));
        assertThat(there.getCrew().getCaptain()).isNull();
        assertThat(there.getCrew().getSailors()).extracting(Sailor::getName).containsExactly("Bob");
    }

    @EachDialect
    void mappedSuperclassesAndHierarchiesHaveItToo(Session session, SqlExpectations sql) {
        HouseBoat boat = new HouseBoat();
        boat.setName("Ida");
        boat.getDeck().setWood("oak");
        boat.getDeck().getChairs().add(new Chair("red"));
        boat.getCabin().getChairs().add(new Chair("blue"));
        Raft raft = new Raft();
        raft.getDeck().getChairs().add(new Chair("green"));
        session.addAll(List.of(boat, raft));
        session.commit();
        session.expungeAll();
        sql.clear();

        List<Raft> rafts = session.scalars(select(Raft.class)
                        .options(selectinLoad(Raft_.deck.get(Deck_.chairs)))
                        .orderBy(Raft_.id))
                .all();
        sql.recorded()
                .expect(
                        "SELECT raft.id, raft.wood, raft.logs, raft.type FROM raft ORDER BY raft.id",
                        "SELECT chair.on_deck_id, chair.id, chair.colour, chair.in_cabin_id FROM chair"
                                + " WHERE chair.on_deck_id IN (?, ?) ORDER BY chair.id");
        sql.during(() -> assertThat(rafts)
                        .extracting(each -> each.getDeck().getChairs().get(0).getColour())
                        .containsExactly("red", "green"))
                .expectNone();
        HouseBoat again = (HouseBoat) rafts.get(0);
        sql.during(() -> assertThat(again.getCabin().getChairs())
                        .extracting(Chair::getColour)
                        .containsExactly("blue"))
                .expect("SELECT chair.id, chair.colour, chair.on_deck_id, chair.in_cabin_id FROM chair"
                        + " WHERE chair.in_cabin_id = ?");
        assertThat(again.getName()).isEqualTo("Ida");
        again.getCabin().getChairs().addAll(again.getDeck().getChairs());
        again.getDeck().getChairs().clear();
        sql.clear();
        sql.during(session::commit).expect(update("chair").values(null, 1, 1));
        assertThat(again.getDeck().getWood()).isEqualTo("oak");
        assertThat(again.getDeck().getChairs()).isEmpty();
        assertThat(again.getCabin().getChairs()).hasSize(2);
        session.expungeAll();
        sql.clear();
        HouseBoat loaded = session.scalars(select(HouseBoat.class)
                        .options(
                                joinedLoad(HouseBoat_.cabin.get(Cabin_.chairs)),
                                selectinLoad(HouseBoat_.deck.get(Deck_.chairs))))
                .one();
        sql.recorded()
                .expect(
                        "SELECT raft.id, raft.wood, raft.logs, house_boat.name, chair_1.id AS id_1, chair_1.colour,"
                                + " chair_1.on_deck_id, chair_1.in_cabin_id FROM raft JOIN house_boat ON raft.id = house_boat.id"
                                + " LEFT OUTER JOIN chair AS chair_1 ON house_boat.id = chair_1.in_cabin_id",
                        "SELECT chair.id, chair.colour, chair.on_deck_id, chair.in_cabin_id FROM chair"
                                + " WHERE chair.on_deck_id = ? ORDER BY chair.id");
        sql.during(() -> {
                    assertThat(loaded.getCabin().getChairs()).hasSize(2);
                    assertThat(loaded.getDeck().getChairs()).isEmpty();
                })
                .expectNone();
    }
}
