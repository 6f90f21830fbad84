package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.EntityFrom;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the entities of one query stand for, and those of the queries around it. */
final class Scope {
    private final @Nullable Scope around;
    private final Map<EntityFrom<?>, EntitySource> sources = new LinkedHashMap<>();
    private final Map<EntityFrom<?>, EntitySource> subclasses = new HashMap<>(0);
    private Map<EntityFrom<?>, Set<EntityMapping>> joinedSubclasses = Map.of();

    Scope(@Nullable Scope around) {
        this.around = around;
    }

    /** Says which subclasses' tables are joined to those of entities of this query. */
    void joinSubclasses(Map<EntityFrom<?>, Set<EntityMapping>> wanted) {
        joinedSubclasses = wanted;
    }

    Set<EntityMapping> joinedSubclasses(EntityFrom<?> entity) {
        return joinedSubclasses.getOrDefault(entity, Set.of());
    }

    @Nullable
    Scope around() {
        return around;
    }

    void put(EntityFrom<?> entity, EntitySource source) {
        sources.put(entity, source);
    }

    /** A subclass of an entity that is there, by whose attributes it can be spoken of. */
    void putSubclass(EntityFrom<?> subclass, EntitySource source) {
        subclasses.put(subclass, source);
    }

    /** The sources of this query itself, in the order they were met. */
    Collection<EntitySource> own() {
        return sources.values();
    }

    @Nullable
    EntitySource find(EntityFrom<?> entity) {
        for (Scope scope = this; scope != null; scope = scope.around) {
            EntitySource found = scope.findHere(entity);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The source of an entity in this query; a superclass's attributes are read from the one subclass that is there. */
    @Nullable
    EntitySource findHere(EntityFrom<?> entity) {
        EntitySource found = sources.containsKey(entity) ? sources.get(entity) : subclasses.get(entity);
        if (found == null && entity instanceof EntityClass<?> wanted) {
            for (Map.Entry<EntityFrom<?>, EntitySource> there : sources.entrySet()) {
                if (there.getKey() instanceof EntityClass<?> known
                        && wanted.entity().isAssignableFrom(known.entity())) {
                    return there.getValue();
                }
            }
        }
        return found;
    }
}
