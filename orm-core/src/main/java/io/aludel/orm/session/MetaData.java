package io.aludel.orm.session;

import io.aludel.orm.ddl.SchemaCreator;
import io.aludel.orm.ddl.SchemaDropper;
import io.aludel.orm.ddl.SchemaValidator;
import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of mapped classes and the tables they need. Safe for use by many threads. */
public final class MetaData {
    private final MappingRegistry registry;
    private @Nullable SchemaEvents events;

    private MetaData(MappingRegistry registry) {
        this.registry = registry;
    }

    /**
     * The given entities. Their mapped superclasses and embeddables come along; entities they refer to must be named too.
     *
     * @throws io.aludel.orm.error.MappingException if a class is not an entity, or the mappings do not fit together
     */
    public static MetaData of(Class<?>... entities) {
        return new MetaData(MappingRegistry.of(entities));
    }

    /**
     * Every entity that the compiler run indexed, in all jars of the class path. Each is mapped when it is first used, so that a
     * start costs what is used of it; {@link #complete} maps all.
     */
    public static MetaData all() {
        return new MetaData(MappingRegistry.all());
    }

    /**
     * Maps what is not mapped yet, so that whatever the compiler could not see about the mappings shows here.
     *
     * @throws io.aludel.orm.error.MappingException if a class cannot be mapped
     */
    public MetaData complete() {
        registry.complete();
        return this;
    }

    /** Creates the tables that are not there yet, each after those it refers to. Commits. */
    public void createAll(Engine engine) {
        try (Connection connection = engine.connect()) {
            new SchemaCreator(connection, events().teller()).createMissing(registry.schema());
            connection.commit();
        }
    }

    /** Drops the tables that are there, each before those it refers to. Commits. */
    public void dropAll(Engine engine) {
        try (Connection connection = engine.connect()) {
            new SchemaDropper(connection, events().teller()).dropExisting(registry.schema());
            connection.commit();
        }
    }

    /**
     * Compares the tables with those of the database. Changes nothing.
     *
     * @throws io.aludel.orm.error.OrmException with {@code schema-mismatch}, naming every difference
     */
    public void validate(Engine engine) {
        try (Connection connection = engine.connect()) {
            new SchemaValidator(connection).validate(registry.schema());
        }
    }

    /** The creating and dropping of these tables, to be listened to. */
    public synchronized SchemaEvents events() {
        SchemaEvents made = events;
        if (made == null) {
            made = new SchemaEvents(registry);
            events = made;
        }
        return made;
    }

    /** The tables, each after those it refers to. */
    public List<Table> tables() {
        return registry.schema().sorted();
    }

    /** The tables of these entities' hierarchies, and the association tables between them. */
    Set<Table> tablesOf(Class<?>... entities) {
        Set<EntityMapping> mappings = new LinkedHashSet<>();
        for (Class<?> entity : entities) {
            mappings.addAll(registry.mapping(entity).root().selfAndDescendants());
        }
        Set<Table> tables = new LinkedHashSet<>();
        for (EntityMapping mapping : mappings) {
            tables.addAll(mapping.tables());
            for (RelationshipMapping relationship : mapping.relationships()) {
                Table secondary = relationship.secondary();
                if (secondary != null && mappings.contains(relationship.target())) {
                    tables.add(secondary);
                }
            }
        }
        return tables;
    }

    public MappingRegistry registry() {
        return registry;
    }
}
