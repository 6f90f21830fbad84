package io.aludel.orm.load;

import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.EntityFrom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the entities of one query stand for, and those of the queries around it. */
final class Scope {
    private final @Nullable Scope around;
    private final Map<EntityFrom<?>, EntitySource> sources = new LinkedHashMap<>();

    Scope(@Nullable Scope around) {
        this.around = around;
    }

    @Nullable
    Scope around() {
        return around;
    }

    void put(EntityFrom<?> entity, EntitySource source) {
        sources.put(entity, source);
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
        EntitySource found = sources.get(entity);
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
