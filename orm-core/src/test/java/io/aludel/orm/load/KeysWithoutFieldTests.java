package io.aludel.orm.load;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.load.port.Ferry;
import io.aludel.orm.load.port.Port;
import io.aludel.orm.load.port.Ship;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

/** Foreign keys that no field stands for are read again with the object they belong to, each when it is not known. */
@Mapped({Port.class, Ship.class, Ferry.class})
class KeysWithoutFieldTests {
    private final Port bergen = new Port("Bergen");
    private final Port oslo = new Port("Oslo");

    private Ferry ferry(Session session) {
        Ferry ferry = new Ferry("Huldra");
        ferry.setHome(bergen);
        ferry.setGoal(bergen);
        ferry.setShelter(bergen);
        session.addAll(List.of(bergen, oslo, ferry));
        session.commit();
        session.refresh(bergen);
        session.refresh(oslo);
        return ferry;
    }

    @EachDialect
    void anExpiredOneIsReadThoughOnlyAnotherTableLacksColumns(Session session, SqlExpectations sql) {
        Ferry ferry = ferry(session);
        ferry.setHome(oslo);
        session.flush();
        session.rollback();
        ferry.setName("Hulder");
        session.flush();
        session.refresh(bergen);
        sql.clear();
        sql.during(() -> assertThat(ferry.getHome()).isSameAs(bergen))
                .expect("SELECT ferry.seats, ship.home_id, ship.goal_id, ferry.shelter_id FROM ship"
                        + " JOIN ferry ON ship.id = ferry.id WHERE ship.id = ?");
        ferry.setHome(oslo);
        sql.during(session::flush).expect("UPDATE ship SET home_id = ? WHERE id = ?");
    }

    @EachDialect
    void aFlushThatWritesOneDoesNotMakeAnotherKnown(Session session, TestDatabase database) {
        Ferry ferry = ferry(session);
        session.expireAll();
        database.run("UPDATE ship SET goal_id = 2");
        ferry.setHome(oslo);
        session.flush();
        assertThat(ferry.getGoal()).isSameAs(oslo);
    }

    @EachDialect
    void oneOfASubclassIsFoundAfterAQueryOfTheSuperclass(Session session, SqlExpectations sql) {
        ferry(session);
        session.expungeAll();
        Ship ship = session.scalars(select(Ship.class)).one();
        sql.clear();
        Port found = ((Ferry) ship).getShelter();
        assertThat(found.getId()).isEqualTo(bergen.getId());
        sql.recorded()
                .expect(
                        "SELECT ferry.seats, ferry.shelter_id FROM ferry WHERE ferry.id = ?",
                        "SELECT port.id, port.name FROM port WHERE port.id = ?");
    }
}
