package io.aludel.orm.session;

import io.aludel.orm.ddl.SchemaListener;
import io.aludel.orm.engine.Connection;
import io.aludel.orm.event.ListenerList;
import io.aludel.orm.event.Registration;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.schema.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What {@link MetaData#createAll} and {@link MetaData#dropAll} do, to be listened to. Listeners may run statements on the connection,
 * whose dialect tells the database: {@code connection.engine().dialect()}. They are called in the order they came, in the thread that
 * creates or drops. Safe for use by many threads.
 */
public final class SchemaEvents {
    private final MappingRegistry registry;
    private final Map<Moment, ListenerList<BiConsumer<Connection, List<Table>>>> schemas = new EnumMap<>(Moment.class);
    private final Map<Moment, ListenerList<BiConsumer<Connection, Table>>> tables = new EnumMap<>(Moment.class);

    private enum Moment {
        BEFORE_CREATE,
        AFTER_CREATE,
        BEFORE_DROP,
        AFTER_DROP
    }

    SchemaEvents(MappingRegistry registry) {
        this.registry = registry;
        for (Moment moment : Moment.values()) {
            schemas.put(moment, new ListenerList<>());
            tables.put(moment, new ListenerList<>());
        }
    }

    /** Before the first statement, with the tables that are not there yet. */
    public Registration beforeCreate(BiConsumer<Connection, List<Table>> listener) {
        return schemas.get(Moment.BEFORE_CREATE).add(listener);
    }

    /** After the last statement and before the commit, with the tables created. */
    public Registration afterCreate(BiConsumer<Connection, List<Table>> listener) {
        return schemas.get(Moment.AFTER_CREATE).add(listener);
    }

    /** Before the first statement, with the tables that are there. */
    public Registration beforeDrop(BiConsumer<Connection, List<Table>> listener) {
        return schemas.get(Moment.BEFORE_DROP).add(listener);
    }

    /** After the last statement and before the commit, with the tables dropped. */
    public Registration afterDrop(BiConsumer<Connection, List<Table>> listener) {
        return schemas.get(Moment.AFTER_DROP).add(listener);
    }

    /** Before an entity's own table is created; not where it is there already. */
    public Registration beforeCreate(Class<?> entity, BiConsumer<Connection, Table> listener) {
        return on(Moment.BEFORE_CREATE, entity, listener);
    }

    /** After an entity's own table and its indexes were created. */
    public Registration afterCreate(Class<?> entity, BiConsumer<Connection, Table> listener) {
        return on(Moment.AFTER_CREATE, entity, listener);
    }

    /** Before an entity's own table is dropped. */
    public Registration beforeDrop(Class<?> entity, BiConsumer<Connection, Table> listener) {
        return on(Moment.BEFORE_DROP, entity, listener);
    }

    /** After an entity's own table was dropped. */
    public Registration afterDrop(Class<?> entity, BiConsumer<Connection, Table> listener) {
        return on(Moment.AFTER_DROP, entity, listener);
    }

    private Registration on(Moment moment, Class<?> entity, BiConsumer<Connection, Table> listener) {
        Table wanted = registry.mapping(entity).table();
        return tables.get(moment).add((connection, table) -> {
            if (table == wanted) {
                listener.accept(connection, table);
            }
        });
    }

    private void tell(Moment moment, Connection connection, List<Table> all) {
        schemas.get(moment).forEach(listener -> listener.accept(connection, all));
    }

    private void tell(Moment moment, Connection connection, Table table) {
        tables.get(moment).forEach(listener -> listener.accept(connection, table));
    }

    /** Tells all listeners. */
    SchemaListener teller() {
        return new Teller();
    }

    private final class Teller implements SchemaListener {
        @Override
        public void beforeCreate(Connection connection, List<Table> all) {
            tell(Moment.BEFORE_CREATE, connection, all);
        }

        @Override
        public void beforeCreateTable(Connection connection, Table table) {
            tell(Moment.BEFORE_CREATE, connection, table);
        }

        @Override
        public void afterCreate(Connection connection, List<Table> all) {
            tell(Moment.AFTER_CREATE, connection, all);
        }

        @Override
        public void afterCreateTable(Connection connection, Table table) {
            tell(Moment.AFTER_CREATE, connection, table);
        }

        @Override
        public void beforeDrop(Connection connection, List<Table> all) {
            tell(Moment.BEFORE_DROP, connection, all);
        }

        @Override
        public void beforeDropTable(Connection connection, Table table) {
            tell(Moment.BEFORE_DROP, connection, table);
        }

        @Override
        public void afterDrop(Connection connection, List<Table> all) {
            tell(Moment.AFTER_DROP, connection, all);
        }

        @Override
        public void afterDropTable(Connection connection, Table table) {
            tell(Moment.AFTER_DROP, connection, table);
        }
    }
}
