package io.aludel.orm.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.event.Registration;
import io.aludel.orm.schema.Table;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.SchemaEvents;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** What a listener to the creating and dropping of tables hears, and what it may do. */
class SchemaEventTests {
    private final List<String> heard = new ArrayList<>();
    private final MetaData metadata = MetaData.of(Customer.class, Purchase.class);

    private void listenToEverything() {
        SchemaEvents events = metadata.events();
        events.beforeCreate((connection, tables) -> heard.add("before create " + tables));
        events.afterCreate((connection, tables) -> heard.add("after create " + tables));
        events.beforeDrop((connection, tables) -> heard.add("before drop " + tables));
        events.afterDrop((connection, tables) -> heard.add("after drop " + tables));
        events.beforeCreate(Customer.class, (connection, table) -> heard.add("before create " + table));
        events.afterCreate(Customer.class, (connection, table) -> heard.add("after create " + table));
        events.beforeDrop(Customer.class, (connection, table) -> heard.add("before drop " + table));
        events.afterDrop(Customer.class, (connection, table) -> heard.add("after drop " + table));
    }

    @EachDialect
    void creatingAndDroppingAreToldAsAWholeAndTableByTable(Engine engine) {
        listenToEverything();
        metadata.createAll(engine);
        metadata.dropAll(engine);
        assertThat(heard)
                .containsExactly(
                        "before create [customer, purchase]",
                        "before create customer",
                        "after create customer",
                        "after create [customer, purchase]",
                        "before drop [purchase, customer]",
                        "before drop customer",
                        "after drop customer",
                        "after drop [purchase, customer]");
    }

    @EachDialect
    void tablesThatAreThereAreNotToldAgain(Engine engine) {
        metadata.createAll(engine);
        listenToEverything();
        metadata.createAll(engine);
        assertThat(heard).containsExactly("before create []", "after create []");
        metadata.dropAll(engine);
        heard.clear();
        metadata.dropAll(engine);
        assertThat(heard).containsExactly("before drop []", "after drop []");
    }

    @EachDialect
    void listenersAddSqlOfTheirOwnPerhapsForOneDatabaseOnly(Engine engine, TestDatabase database) {
        metadata.events().afterCreate(Customer.class, SchemaEventTests::addRow);
        metadata.events().afterCreate((connection, tables) -> {
            if (connection.engine().dialect().name().equals("postgresql")) {
                connection.update("ALTER TABLE customer ADD CONSTRAINT ck_points CHECK (points < 100)");
            }
        });
        metadata.createAll(engine);
        assertThat(database.rows("SELECT name FROM customer")).containsExactly(List.of("first"));
        assertThat(database.rows("SELECT constraint_name FROM information_schema.table_constraints"
                        + " WHERE LOWER(constraint_name) = 'ck_points'"))
                .hasSize(database.database() == Database.POSTGRESQL ? 1 : 0);
    }

    private static void addRow(Connection connection, Table table) {
        connection.update("INSERT INTO " + table.name() + " (name, version) VALUES ('first', 1)");
    }

    @EachDialect
    void aListenerThatWasTakenOutHearsNothing(Engine engine) {
        Registration registration = metadata.events().beforeCreate((connection, tables) -> heard.add("create"));
        registration.close();
        metadata.createAll(engine);
        assertThat(heard).isEmpty();
    }
}
