package io.aludel.orm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.zoo.Animal;
import io.aludel.orm.mapping.zoo.Car;
import io.aludel.orm.mapping.zoo.Cat;
import io.aludel.orm.mapping.zoo.Dog;
import io.aludel.orm.mapping.zoo.Invoice;
import io.aludel.orm.mapping.zoo.InvoiceLine;
import io.aludel.orm.mapping.zoo.Keeper;
import io.aludel.orm.mapping.zoo.Locker;
import io.aludel.orm.mapping.zoo.Money;
import io.aludel.orm.mapping.zoo.SportsCar;
import io.aludel.orm.mapping.zoo.Vehicle;
import io.aludel.orm.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HierarchyMappingTests {
    private final MappingRegistry registry = MappingRegistry.of(
            Cat.class, Dog.class, Keeper.class, SportsCar.class, Invoice.class, InvoiceLine.class, Locker.class);

    private EntityMapping mapping(Class<?> type) {
        return registry.mapping(type);
    }

    private RelationshipMapping relationship(Class<?> type, String name) {
        return (RelationshipMapping) mapping(type).attribute(name);
    }

    private String columns(String table) {
        Table found = registry.schema().table(table);
        return found.columns().stream()
                .map(column -> column.name() + (column.isNullable() ? "?" : ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aSingleTableHoldsTheColumnsOfAllSubclasses() {
        assertThat(columns("animal")).isEqualTo("id version name keeper_id? kind enemy_id? barks? amount? currency?");
        assertThat(mapping(Dog.class).table()).isSameAs(mapping(Animal.class).table());
        assertThat(mapping(Dog.class).tables()).hasSize(1);
        assertThat(mapping(Cat.class).attributes())
                .extracting(AttributeMapping::name)
                .containsExactly("id", "version", "name", "keeper", "enemy");
    }

    @Test
    void rowsOfAHierarchyAreToldByTheDiscriminator() {
        InheritanceMapping inheritance = mapping(Animal.class).inheritance();
        assertThat(inheritance.strategy()).isEqualTo(Inheritance.Strategy.SINGLE);
        assertThat(inheritance.discriminator()).hasToString("animal.kind");
        assertThat(inheritance.value(mapping(Dog.class))).isEqualTo("D");
        assertThat(inheritance.mapping("D")).isSameAs(mapping(Dog.class));
        assertThat(inheritance.value(mapping(Animal.class))).isNull();
        assertThat(mapping(Cat.class).inheritance()).isSameAs(inheritance);
        assertThat(mapping(Animal.class).selfAndDescendants())
                .containsExactly(mapping(Animal.class), mapping(Cat.class), mapping(Dog.class));
    }

    @Test
    void joinedTablesShareTheKey() {
        EntityMapping sports = mapping(SportsCar.class);
        assertThat(sports.tables()).hasToString("[vehicle, car, sports_car]");
        assertThat(columns("car")).isEqualTo("id doors driver_id?");
        assertThat(sports.keyColumns(sports.table())).hasToString("[sports_car.id]");
        assertThat(sports.column(sports.table().column("id")))
                .isSameAs(sports.id().column());
        assertThat(sports.id().column()).hasToString("vehicle.id");
        assertThat(sports.root()).isSameAs(mapping(Vehicle.class));
        assertThat(sports.columns())
                .hasToString("[vehicle.id, vehicle.name, car.doors, sports_car.speed, car.driver_id]");
        assertThat(registry.schema().table("car").foreignKeys().get(0).target()).hasToString("vehicle");
        assertThat(mapping(Car.class).inheritance().mapping("sport")).isSameAs(sports);
    }

    @Test
    void embeddedValuesAreMadeOfTheirColumnsAndBack() {
        ColumnAttributeMapping price =
                (ColumnAttributeMapping) mapping(Dog.class).attribute("price");
        Dog dog = new Dog();
        assertThat(price.columns()).hasToString("[animal.amount, animal.currency]");
        assertThat(price.columns().get(1).value(dog)).isEqualTo("EUR");
        assertThat(price.columns().get(1).components()).containsExactly("currency");
        assertThat(price.compose(new Object[] {1, BigDecimal.TEN, "USD"}, 1))
                .isEqualTo(new Money(BigDecimal.TEN, "USD"));
        assertThat(price.compose(new Object[] {null, null}, 0)).isNull();
        assertThat(price.isSame(new Money(new BigDecimal("1.0"), "X"), new Money(new BigDecimal("1.00"), "X")))
                .as("as the columns compare")
                .isEqualTo(price.columns().get(0).isSame(new BigDecimal("1.0"), new BigDecimal("1.00")));
        assertThat(price.isSame(null, dog.getPrice())).isFalse();
    }

    @Test
    void aReferenceToItsOwnClassTakesItsDirectionFromTheRemoteSide() {
        RelationshipMapping boss = relationship(Keeper.class, "boss");
        RelationshipMapping subordinates = relationship(Keeper.class, "subordinates");
        assertThat(boss.direction()).isEqualTo(Direction.MANY_TO_ONE);
        assertThat(subordinates.direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(boss.reverse()).isSameAs(subordinates);
        assertThat(boss.pairs()).hasToString("[ColumnPair[local=keeper.boss_id, remote=keeper.id]]");
        assertThat(boss.isSimpleManyToOne()).isTrue();
    }

    @Test
    void aOneWayCollectionAddsAHiddenColumnToItsTarget() {
        RelationshipMapping lockers = relationship(Keeper.class, "lockers");
        assertThat(lockers.direction()).isEqualTo(Direction.ONE_TO_MANY);
        assertThat(mapping(Locker.class).hiddenColumns()).hasToString("[locker.keeper_id]");
        assertThat(lockers.pairs().get(0).remote())
                .isSameAs(mapping(Locker.class).hiddenColumns().get(0).column());
    }

    @Test
    void hiddenColumnsOfSubclassesComeAfterThoseAbove() {
        assertThat(mapping(Cat.class).hiddenColumns()).hasToString("[animal.keeper_id, animal.enemy_id]");
        assertThat(mapping(Cat.class).hiddenColumns())
                .extracting(ColumnMapping::hiddenIndex)
                .containsExactly(0, 1);
    }

    @Test
    void aForeignKeyOfAllColumnsOfACompositeKeyIsOne() {
        Table lines = registry.schema().table("invoice_line");
        assertThat(lines.foreignKeys()).hasSize(1);
        assertThat(lines.foreignKeys().get(0).columns()).hasToString("[invoice_line.country, invoice_line.number]");
        RelationshipMapping invoice = relationship(InvoiceLine.class, "invoice");
        assertThat(invoice.identityColumns()).hasToString("[invoice_line.country, invoice_line.number]");
    }

    @Test
    void keysAreReadAsUsersWriteThem() {
        IdMapping id = mapping(Invoice.class).id();
        assertThat(id.normalise(List.of("DE", 7L))).isEqualTo(CompositeKey.of("DE", 7));
        assertThat(id.normalise(CompositeKey.of("DE", 7))).isEqualTo(CompositeKey.of("DE", 7));
        assertThat(mapping(Dog.class).id().normalise(7)).isEqualTo(7L);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> id.normalise("DE"))
                .withMessageContaining(
                        "Cannot look up Invoice by a String: the key has 2 columns and 1 values were given");
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> mapping(Dog.class).id().normalise("7"))
                .withMessageContaining("animal.id is a Long, not String");
    }

    @Test
    void aPrimitiveKeyOfZeroIsNoKey() {
        assertThat(mapping(Keeper.class).id().isGenerated()).isTrue();
        assertThat(mapping(Keeper.class).id().identityOf(new Keeper())).isNull();
    }

    @Test
    void whatTheAnnotationsSayOfColumnsIsKnown() {
        EntityMapping locker = mapping(Locker.class);
        ColumnAttributeMapping size = (ColumnAttributeMapping) locker.attribute("size");
        assertThat(size.column().defaultValue()).isEqualTo(7);
        assertThat(locker.attribute("notes").isDeferred()).isTrue();
        assertThat(((ColumnAttributeMapping) locker.attribute("notes")).deferredGroup())
                .isEqualTo("big");
        assertThat(locker.table().column("created").serverDefault()).hasToString("CURRENT_TIMESTAMP");
        assertThat(mapping(Dog.class).version()).hasToString("animal.version");
    }

    @Test
    void ordersNameColumnsOfTheTarget() {
        assertThat(relationship(Keeper.class, "animals").orderBy())
                .hasToString("[RelationshipOrder[column=animal.name, isDescending=true],"
                        + " RelationshipOrder[column=animal.id, isDescending=false]]");
    }

    @Test
    void unknownNamesAreRefusedWithWhatThereIs() {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> mapping(Locker.class).attribute("colour"))
                .withMessageContaining("[id, size, created, notes, labels]");
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> registry.mapping(String.class))
                .withMessageContaining("unmapped-class");
    }
}
