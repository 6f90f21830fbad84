package io.aludel.orm.ddl;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.schema.Table;
import java.util.List;

/** Hears of tables that are created and dropped. May run statements on the connection, in the same transaction. */
public interface SchemaListener {
    /** Hears nothing. */
    SchemaListener NONE = new SchemaListener() {};

    /** @param tables those that are not there and will be; perhaps none */
    default void beforeCreate(Connection connection, List<Table> tables) {}

    default void afterCreate(Connection connection, List<Table> tables) {}

    /** @param tables those that are there and will go; perhaps none */
    default void beforeDrop(Connection connection, List<Table> tables) {}

    default void afterDrop(Connection connection, List<Table> tables) {}

    default void beforeCreateTable(Connection connection, Table table) {}

    /** After a table and its indexes were created. Foreign keys of tables that refer to each other in a circle are still to come. */
    default void afterCreateTable(Connection connection, Table table) {}

    default void beforeDropTable(Connection connection, Table table) {}

    default void afterDropTable(Connection connection, Table table) {}
}
