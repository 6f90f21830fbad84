package io.aludel.orm.mapping;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.mapping.zoo.Animal;
import io.aludel.orm.mapping.zoo.Animal_;
import io.aludel.orm.mapping.zoo.Cat;
import io.aludel.orm.mapping.zoo.Dog;
import io.aludel.orm.mapping.zoo.Dog_;
import io.aludel.orm.mapping.zoo.Invoice;
import io.aludel.orm.mapping.zoo.InvoiceLine;
import io.aludel.orm.mapping.zoo.Keeper;
import io.aludel.orm.mapping.zoo.Locker;
import io.aludel.orm.mapping.zoo.Money;
import io.aludel.orm.mapping.zoo.Money_;
import io.aludel.orm.mapping.zoo.Place;
import io.aludel.orm.mapping.zoo.SportsCar;
import io.aludel.orm.mapping.zoo.Vehicle;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Hierarchies, embedded values and unusual keys between memory and the database. */
@Mapped({Cat.class, Dog.class, Keeper.class, SportsCar.class, Invoice.class, InvoiceLine.class, Locker.class})
class HierarchyTests {
    @EachDialect
    void rowsBecomeObjectsOfTheirClass(SessionMaker sessions, Session session) {
        Dog dog = new Dog();
        dog.setName("rex");
        dog.setBarks(3);
        dog.setPrice(new Money(new BigDecimal("10.50"), "USD"));
        Cat cat = new Cat();
        cat.setName("tom");
        cat.setEnemy(dog);
        session.addAll(List.of(cat, dog));
        session.commit();
        try (Session other = sessions.open()) {
            List<Animal> animals =
                    other.scalars(select(Animal.class).orderBy(Animal_.name)).all();
            assertThat(animals).extracting(Animal::getName).containsExactly("rex", "tom");
            assertThat(animals.get(0)).isExactlyInstanceOf(Dog.class);
            assertThat(((Dog) animals.get(0)).getBarks()).isEqualTo(3);
            assertThat(((Dog) animals.get(0)).getPrice().amount()).isEqualByComparingTo("10.50");
            assertThat(((Cat) animals.get(1)).getEnemy()).isSameAs(animals.get(0));
            assertThat(other.scalars(select(Dog.class)).all()).containsExactly((Dog) animals.get(0));
            assertThat(other.get(Animal.class, dog.getId())).isSameAs(animals.get(0));
            assertThat(other.get(Cat.class, dog.getId())).isNull();
        }
    }

    @EachDialect
    void aCollectionOfAHierarchyHoldsObjectsOfAllClasses(SessionMaker sessions, Session session) {
        Keeper keeper = new Keeper();
        Dog dog = new Dog();
        dog.setName("a");
        Cat cat = new Cat();
        cat.setName("b");
        keeper.getAnimals().addAll(List.of(dog, cat));
        session.add(keeper);
        session.commit();
        try (Session other = sessions.open()) {
            Keeper loaded = other.getOne(Keeper.class, keeper.getId());
            assertThat(loaded.getAnimals()).hasExactlyElementsOfTypes(Cat.class, Dog.class);
        }
    }

    @EachDialect
    void embeddedValuesAreComparedAndReplaced(Session session, SqlExpectations sql) {
        Dog dog = new Dog();
        session.add(dog);
        session.commit();
        assertThat(dog.getPrice().currency()).isEqualTo("EUR");
        dog.setPrice(new Money(dog.getPrice().amount(), "USD"));
        sql.during(session::flush).expect("UPDATE animal SET version = ?, currency = ? WHERE id = ? AND version = ?");
        assertThat(session.scalars(select(Dog.class)
                                .where(Dog_.price.get(Money_.currency).eq("USD")))
                        .all())
                .containsExactly(dog);
        assertThat(session.scalars(select(Dog.class).where(Dog_.price.eq(dog.getPrice())))
                        .all())
                .containsExactly(dog);
    }

    @EachDialect
    void joinedRowsAreSpreadOverTheirTables(SessionMaker sessions, Session session, TestDatabase database) {
        Keeper driver = new Keeper();
        SportsCar car = new SportsCar();
        car.setName("red");
        car.setDoors(2);
        car.setSpeed(300);
        car.setDriver(driver);
        session.add(car);
        session.commit();
        assertThat(database.rows("SELECT name, type FROM vehicle")).containsExactly(List.of("red", "sport"));
        assertThat(database.rows("SELECT doors FROM car")).containsExactly(List.of(2));
        try (Session other = sessions.open()) {
            Vehicle loaded = other.scalars(select(Vehicle.class)).one();
            assertThat(loaded).isExactlyInstanceOf(SportsCar.class);
            assertThat(((SportsCar) loaded).getSpeed()).isEqualTo(300);
            assertThat(((SportsCar) loaded).getDoors()).isEqualTo(2);
            assertThat(((SportsCar) loaded).getDriver().getId()).isEqualTo(driver.getId());
            ((SportsCar) loaded).setSpeed(301);
            other.commit();
            other.delete(loaded);
            other.commit();
        }
        assertThat(database.rows("SELECT 1 FROM vehicle")).isEmpty();
        assertThat(database.rows("SELECT 1 FROM sports_car")).isEmpty();
    }

    @EachDialect
    void aTreeOfItsOwnClassIsSaved(SessionMaker sessions, Session session) {
        Keeper boss = new Keeper();
        Keeper worker = new Keeper();
        worker.setBoss(boss);
        assertThat(boss.getSubordinates()).containsExactly(worker);
        session.add(worker);
        session.commit();
        try (Session other = sessions.open()) {
            Keeper loaded = other.getOne(Keeper.class, worker.getId());
            assertThat(loaded.getBoss().getId()).isEqualTo(boss.getId());
            assertThat(loaded.getBoss().getSubordinates()).containsExactly(loaded);
        }
    }

    @EachDialect
    void aForeignKeyWithoutFieldIsReadAgainWhenItExpired(SessionMaker sessions, Session session) {
        Keeper worker = new Keeper();
        Keeper boss = new Keeper();
        session.addAll(List.of(worker, boss));
        session.commit();
        assertThat(worker.getBoss()).isNull();
        session.commit();
        sessions.inTransaction(other -> {
            other.getOne(Keeper.class, worker.getId()).setBoss(other.getOne(Keeper.class, boss.getId()));
        });
        assertThat(worker.getBoss()).isSameAs(boss);
    }

    @EachDialect
    void aOneWayCollectionWritesTheHiddenForeignKey(Session session, TestDatabase database) {
        Keeper keeper = new Keeper();
        Locker locker = new Locker();
        locker.setId(UUID.randomUUID());
        keeper.getLockers().add(locker);
        session.add(keeper);
        session.commit();
        assertThat(database.rows("SELECT keeper_id, size FROM locker")).containsExactly(List.of(1, 7));
        assertThat(locker.getSize()).isEqualTo(7);
        assertThat(locker.getCreated()).isNotNull();
        assertThat(keeper.getLockers()).containsExactly(locker);
        keeper.getLockers().clear();
        session.commit();
        assertThat(database.rows("SELECT 1 FROM locker WHERE keeper_id IS NULL"))
                .hasSize(1);
    }

    @EachDialect
    void deferredColumnsAreLoadedWhenTheyAreRead(SessionMaker sessions, Session session, SqlExpectations sql) {
        Locker locker = new Locker();
        locker.setId(UUID.randomUUID());
        locker.setNotes("long");
        session.add(locker);
        session.commit();
        try (Session other = sessions.open()) {
            Locker loaded = other.getOne(Locker.class, locker.getId());
            sql.during(loaded::getSize).expectNone();
            sql.during(() -> assertThat(loaded.getNotes()).isEqualTo("long")).expectCount(1);
        }
    }

    @EachDialect
    void jsonIsReadAndReplaced(Session session) {
        Locker locker = new Locker();
        locker.setId(UUID.randomUUID());
        locker.setLabels(List.of("a", "b"));
        session.add(locker);
        session.commit();
        assertThat(locker.getLabels()).containsExactly("a", "b");
        locker.setLabels(List.of("c"));
        session.commit();
        assertThat(locker.getLabels()).containsExactly("c");
    }

    @EachDialect
    void changesInsideAnEmbeddedObjectAreNoticed(Session session, SqlExpectations sql, TestDatabase database) {
        Keeper keeper = new Keeper();
        keeper.setHome(new Place("Berlin"));
        session.add(keeper);
        session.flush();
        keeper.getHome().setCity("Paris");
        sql.during(session::flush).expect("UPDATE keeper SET city = ? WHERE id = ?");
        session.commit();
        assertThat(keeper.getHome().getCity()).isEqualTo("Paris");
        Place home = keeper.getHome();
        home.getPoint().move(1, 2);
        assertThat(session.isModified(keeper)).isTrue();
        sql.during(session::flush).expect("UPDATE keeper SET x = ?, y = ? WHERE id = ?");
        home.setCity("London");
        home.setCity("Paris");
        sql.during(session::flush).expectNone();
        session.commit();
        home.setCity("of an expired object");
        assertThat(keeper.getHome().getCity()).isEqualTo("Paris");
        assertThat(keeper.getHome().getPoint().getX()).isEqualTo(1);
        keeper.setHome(null);
        session.commit();
        assertThat(keeper.getHome()).isNull();
    }

    @EachDialect
    void compositeKeysAreCopiedIntoTheirReferences(SessionMaker sessions, Session session) {
        Invoice invoice = new Invoice("DE", 7);
        invoice.getLines().add(new InvoiceLine());
        session.add(invoice);
        session.commit();
        try (Session other = sessions.open()) {
            Invoice loaded = other.getOne(Invoice.class, List.of("DE", 7));
            assertThat(loaded.getLines()).hasSize(1);
            assertThat(loaded.getLines().get(0).getNumber()).isEqualTo(7);
            assertThat(loaded.getLines().get(0).getInvoice()).isSameAs(loaded);
        }
    }
}
