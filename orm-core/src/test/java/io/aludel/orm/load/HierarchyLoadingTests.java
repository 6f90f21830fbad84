package io.aludel.orm.load;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.works.Car;
import io.aludel.orm.load.works.Car_;
import io.aludel.orm.load.works.Company;
import io.aludel.orm.load.works.Company_;
import io.aludel.orm.load.works.Engineer;
import io.aludel.orm.load.works.Engineer_;
import io.aludel.orm.load.works.Label;
import io.aludel.orm.load.works.Manager;
import io.aludel.orm.load.works.Staff;
import io.aludel.orm.load.works.Staff_;
import io.aludel.orm.load.works.Truck;
import io.aludel.orm.load.works.Vehicle;
import io.aludel.orm.load.works.Vehicle_;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({Company.class, Label.class, Staff.class, Engineer.class, Manager.class, Vehicle.class, Car.class, Truck.class})
class HierarchyLoadingTests {
    private static final String ENGINEERS = "SELECT staff.id, staff.name, engineer.skill, staff.company_id FROM staff"
            + " JOIN engineer ON staff.id = engineer.id";

    private static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO company (id, name) VALUES (1, 'acme'), (2, 'bell')",
                "INSERT INTO staff (id, name, type, company_id) VALUES (1, 'ann', 'Engineer', 1), (2, 'bob', 'Manager', 1),"
                        + " (3, 'cid', 'Staff', 2), (4, 'dan', 'Engineer', NULL)",
                "INSERT INTO engineer (id, skill) VALUES (1, 'java'), (4, 'sql')",
                "INSERT INTO manager (id, budget) VALUES (2, 100)",
                "INSERT INTO vehicle (id, plate, type, driver_id, doors, axles) VALUES (1, 'A1', 'Car', 1, 4, NULL),"
                        + " (2, 'B2', 'lorry', 1, NULL, 3), (3, 'C3', 'Car', NULL, 2, NULL)");
    }

    @EachDialect
    void readsTheBaseTableAndTheRestOnDemand(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        List<Staff> staff =
                session.scalars(select(Staff.class).orderBy(Staff_.id)).all();
        sql.recorded().expect("SELECT staff.id, staff.name, staff.company_id, staff.type FROM staff ORDER BY staff.id");
        assertThat(staff)
                .extracting(Object::getClass)
                .containsExactly(Engineer.class, Manager.class, Staff.class, Engineer.class);
        sql.during(() -> assertThat(((Engineer) staff.get(0)).getSkill()).isEqualTo("java"))
                .expect("SELECT engineer.id, engineer.skill FROM engineer WHERE engineer.id IN (?, ?)");
        sql.during(() -> assertThat(((Engineer) staff.get(3)).getSkill()).isEqualTo("sql"))
                .expectNone();
        sql.during(() -> assertThat(((Manager) staff.get(1)).getBudget()).isEqualTo(100))
                .expect("SELECT manager.budget FROM manager WHERE manager.id = ?");
    }

    @EachDialect
    void readsASubclassFromAllItsTables(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(session.scalars(select(Engineer.class)
                                        .where(Engineer_.skill.eq("java"), Engineer_.name.eq("ann")))
                                .one()
                                .getName())
                        .isEqualTo("ann"))
                .expect(ENGINEERS + " WHERE engineer.skill = ? AND staff.name = ?");
    }

    @EachDialect
    void sharesIdentitiesInAHierarchy(Session session, TestDatabase database) {
        rows(database);
        Staff ann = session.get(Staff.class, 1);
        assertThat(session.get(Engineer.class, 1)).isSameAs(ann);
        assertThat(session.get(Manager.class, 1)).isNull();
        session.expungeAll();
        assertThat(session.get(Manager.class, 1)).isNull();
    }

    @EachDialect
    void refillsAnExpiredSubclassFromAllItsTables(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        Engineer ann = session.get(Engineer.class, 1);
        session.expire(ann);
        sql.clear();
        sql.during(() -> assertThat(ann.getSkill() + ann.getName()).isEqualTo("javaann"))
                .expect(ENGINEERS + " WHERE staff.id = ?");
    }

    @EachDialect
    void readsAllClassesOfOneTableAtOnce(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<Vehicle> vehicles = session.scalars(
                                    select(Vehicle.class).orderBy(Vehicle_.id))
                            .all();
                    assertThat(((Car) vehicles.get(0)).getDoors()).isEqualTo(4);
                    assertThat(((Truck) vehicles.get(1)).getAxles()).isEqualTo(3);
                })
                .expect(
                        "SELECT vehicle.id, vehicle.plate, vehicle.driver_id, vehicle.doors, vehicle.axles, vehicle.type"
                                + " FROM vehicle ORDER BY vehicle.id");
    }

    @EachDialect
    void findsASubclassInASharedTableByItsMark(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(session.scalars(select(Car.class).where(Car_.plate.eq("A1")))
                                .one()
                                .getDoors())
                        .isEqualTo(4))
                .expect("SELECT vehicle.id, vehicle.plate, vehicle.doors, vehicle.driver_id FROM vehicle"
                        + " WHERE vehicle.plate = ? AND vehicle.type IN (?)");
        sql.during(() -> assertThat(session.get(Truck.class, 1L)).isNull()).expectNone();
        session.expungeAll();
        sql.during(() -> assertThat(session.get(Truck.class, 3L)).isNull()).expectCount(1);
    }

    @EachDialect
    void refusesAMarkThatNoClassHas(Session session, TestDatabase database) {
        rows(database);
        database.run("UPDATE vehicle SET type = 'boat' WHERE id = 3");
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(select(Vehicle.class)).all())
                .withMessageContaining("Vehicle#3")
                .withMessageContaining("boat")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_DISCRIMINATOR));
    }

    @EachDialect
    void followsKeysThatNoFieldStandsFor(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        List<Staff> staff =
                session.scalars(select(Staff.class).orderBy(Staff_.id)).all();
        sql.clear();
        sql.during(() -> assertThat(staff)
                        .extracting(one -> one.getCompany() == null
                                ? null
                                : one.getCompany().getId())
                        .containsExactly(1, 1, 2, null))
                .expectCount(1);
    }

    @EachDialect
    void joinsASubclassEagerly(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<Vehicle> vehicles = session.scalars(select(Vehicle.class)
                                    .options(joinedLoad(Vehicle_.driver))
                                    .orderBy(Vehicle_.id))
                            .all();
                    assertThat(vehicles.get(1).getDriver().getSkill()).isEqualTo("java");
                    assertThat(vehicles.get(1).getDriver().getName()).isEqualTo("ann");
                    assertThat(vehicles.get(2).getDriver()).isNull();
                })
                .expect(
                        "SELECT vehicle.id, vehicle.plate, vehicle.driver_id, vehicle.doors, vehicle.axles, vehicle.type,"
                                + " staff_1.id AS id_1, staff_1.name, engineer_1.skill, staff_1.company_id FROM vehicle"
                                + " LEFT OUTER JOIN (staff AS staff_1 JOIN engineer AS engineer_1 ON staff_1.id = engineer_1.id)"
                                + " ON engineer_1.id = vehicle.driver_id ORDER BY vehicle.id");
    }

    @EachDialect
    void joinsToASubclass(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(session.scalars(select(Vehicle_.plate)
                                        .join(Vehicle_.driver)
                                        .where(Engineer_.skill.eq("java"), Engineer_.name.eq("ann"))
                                        .orderBy(Vehicle_.plate))
                                .all())
                        .containsExactly("A1", "B2"))
                .expect("SELECT vehicle.plate FROM vehicle"
                        + " JOIN (staff JOIN engineer ON staff.id = engineer.id) ON engineer.id = vehicle.driver_id"
                        + " WHERE engineer.skill = ? AND staff.name = ? ORDER BY vehicle.plate");
    }

    @EachDialect
    void loadsWhatOnlyASubclassHas(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<Company> companies = session.scalars(select(Company.class)
                                    .options(selectinLoad(Company_.staff).selectinLoad(Engineer_.vehicles))
                                    .orderBy(Company_.id))
                            .all();
                    Engineer ann = (Engineer) companies.get(0).getStaff().get(0);
                    assertThat(ann.getVehicles()).hasSize(2);
                })
                .expectCount(3);
    }
}
