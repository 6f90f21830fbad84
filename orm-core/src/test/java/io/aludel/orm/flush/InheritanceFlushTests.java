package io.aludel.orm.flush;

import static io.aludel.orm.engine.ExpectedSql.delete;
import static io.aludel.orm.engine.ExpectedSql.insert;
import static io.aludel.orm.engine.ExpectedSql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.flush.garage.Car;
import io.aludel.orm.flush.garage.Driver;
import io.aludel.orm.flush.garage.Truck;
import io.aludel.orm.flush.garage.Vehicle;
import io.aludel.orm.flush.garage.Worker;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({Vehicle.class, Car.class, Truck.class, Worker.class, Driver.class})
class InheritanceFlushTests {
    @EachDialect
    void baseRowsComeFirst(Session session, SqlExpectations sql) {
        session.addAll(List.of(new Car("beetle", 3), new Truck("mack", 20), new Car("mini", 2), new Vehicle("cart")));
        sql.during(session::flush)
                .expect(
                        insert("vehicle").values("beetle", 1, "Car"),
                        insert("vehicle").values("mack", 1, "Truck"),
                        insert("vehicle").values("mini", 1, "Car"),
                        insert("vehicle").values("cart", 1, "Vehicle"),
                        insert("car").values(1, 3).values(3, 2),
                        insert("truck").values(2, 20));
    }

    @EachDialect
    void onlyTouchedTablesAreUpdatedButTheVersionAlways(Session session, SqlExpectations sql) {
        Car car = new Car("beetle", 3);
        session.add(car);
        session.flush();
        sql.clear();
        car.setDoors(5);
        sql.during(session::flush)
                .expect(update("vehicle").values(2, 1, 1), update("car").values(5, 1));
        assertThat(car.getVersion()).isEqualTo(2);
        car.setName("bug");
        sql.during(session::flush).expect(update("vehicle").values("bug", 3, 1, 2));
    }

    @EachDialect
    void theVersionIsCheckedOnDeleteToo(Session session, SqlExpectations sql, TestDatabase database) {
        Car car = new Car("beetle", 3);
        Car mini = new Car("mini", 2);
        session.addAll(List.of(car, mini));
        session.commit();
        car.getName();
        session.delete(car);
        sql.during(session::flush)
                .expect(delete("car").values(1), delete("vehicle").values(1, 1));
        session.commit();
        mini.getName();
        database.run("UPDATE vehicle SET version = 9");
        session.delete(mini);
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(session::flush)
                .withMessageContaining("Car#2");
    }

    @EachDialect
    void oneTableTellsClassesByItsDiscriminator(Session session, SqlExpectations sql, TestDatabase database) {
        session.addAll(List.of(new Worker("ann"), new Driver("bob", "C")));
        session.flush();
        session.commit();
        assertThat(database.rows("SELECT name, licence, job FROM worker ORDER BY id"))
                .containsExactly(java.util.Arrays.asList("ann", null, "Worker"), List.of("bob", "C", "driver"));
        Driver bob = session.getOne(Driver.class, 2);
        bob.setLicence("D");
        sql.clear();
        sql.during(session::flush).expect(update("worker").values("D", 2));
    }
}
