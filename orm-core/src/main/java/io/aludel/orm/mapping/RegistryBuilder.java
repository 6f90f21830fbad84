package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.EntityModel;
import io.aludel.orm.model.ModelLookup;
import io.aludel.orm.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds a registry: first the tables of all entities, then their mappings, last the relationships between them. Used once. */
final class RegistryBuilder implements ModelLookup {
    private final MappingRegistry registry;
    private final Map<Class<?>, EntityMapping> mappings = new LinkedHashMap<>();
    private final Map<String, EntityMapping> byName = new LinkedHashMap<>();
    private final Deque<EntityShape> open = new ArrayDeque<>();
    private @Nullable Schema schema;

    RegistryBuilder(MappingRegistry registry, List<Class<?>> types) {
        this.registry = registry;
        for (Class<?> type : types) {
            open.add(EntityAccessor.of(type).shape());
        }
    }

    Map<Class<?>, EntityMapping> build() {
        for (EntityShape shape = open.poll(); shape != null; shape = open.poll()) {
            add(shape);
        }
        descendants();
        SchemaAssembly tables = new SchemaAssembly(mappings.values());
        schema = tables.build();
        MappingAssembly assembly = new MappingAssembly(this, schema);
        for (EntityMapping mapping : mappings.values()) {
            assembly.attributes(mapping);
        }
        for (EntityMapping mapping : mappings.values()) {
            assembly.implicitColumns(mapping);
        }
        for (EntityMapping mapping : mappings.values()) {
            assembly.columns(mapping);
        }
        for (EntityMapping mapping : mappings.values()) {
            assembly.inheritance(mapping);
        }
        RelationshipAssembly relationships = new RelationshipAssembly(this, schema);
        for (EntityMapping mapping : mappings.values()) {
            relationships.link(mapping);
        }
        return Collections.unmodifiableMap(mappings);
    }

    Schema schema() {
        return Objects.requireNonNull(schema);
    }

    private EntityMapping add(EntityShape shape) {
        EntityMapping known = mappings.get(shape.accessor().type());
        if (known != null) {
            return known;
        }
        if (shape.model().kind() != EntityModel.Kind.ENTITY) {
            throw new MappingException(
                    ErrorCode.NOT_AN_ENTITY,
                    "Cannot map " + shape.name() + ": it is not an entity. Annotate it with @Entity, or leave it out.");
        }
        EntityShape parent = shape.parent();
        EntityMapping mapping = new EntityMapping(registry, shape, parent == null ? null : add(parent));
        mappings.put(mapping.type(), mapping);
        byName.put(shape.model().className(), mapping);
        for (RelationshipLink link : shape.links()) {
            open.add(link.target());
        }
        return mapping;
    }

    private void descendants() {
        for (EntityMapping mapping : mappings.values()) {
            List<EntityMapping> family = new ArrayList<>();
            for (EntityMapping other : mappings.values()) {
                if (other.isA(mapping)) {
                    family.add(other);
                }
            }
            mapping.selfAndDescendants(family);
        }
    }

    @Override
    public @Nullable EntityModel find(String className) {
        EntityMapping found = byName.get(className);
        return found == null ? null : found.model();
    }

    @Override
    public Collection<EntityModel> all() {
        return mappings.values().stream().map(EntityMapping::model).toList();
    }

    EntityMapping mapping(String className) {
        return Objects.requireNonNull(byName.get(className), className);
    }
}
