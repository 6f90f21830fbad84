package io.aludel.orm.load;

import io.aludel.orm.state.Managed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects that a relationship is loaded for, by the key that its targets refer to, and what was found for them. */
final class RelationshipGroups {
    private final Map<Object, Group> byKey = new LinkedHashMap<>();
    private long lastNumber;
    private @Nullable Group last;

    /** The parents that share a key, held until they are filled. */
    static final class Group {
        private final List<Managed> parents = new ArrayList<>(1);
        private final UniqueElements elements = new UniqueElements();

        List<Managed> parents() {
            return parents;
        }

        List<Managed> elements() {
            return elements.list();
        }

        void found(Managed target, boolean mayRepeat) {
            if (mayRepeat) {
                elements.add(target);
            } else {
                elements.append(target);
            }
        }
    }

    void add(Object key, Managed parent) {
        List<Managed> parents = byKey.computeIfAbsent(key, missing -> new Group()).parents;
        if (parents.isEmpty() || parents.get(parents.size() - 1) != parent) {
            parents.add(parent);
        }
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    List<Object> keys() {
        return new ArrayList<>(byKey.keySet());
    }

    Collection<Group> all() {
        return byKey.values();
    }

    @Nullable
    Group of(@Nullable Object key) {
        return byKey.get(key);
    }

    /** The group that the row's target belongs to. The rows of one parent mostly follow each other. */
    @Nullable
    Group of(ResultSet row, RelationshipPlan plan) throws SQLException {
        WholeNumber number = plan.number();
        if (number == null) {
            return of(plan.key(row));
        }
        long value = number.read(row);
        if (last == null || value != lastNumber) {
            last = value == 0 && row.wasNull() ? null : of(number.box(value));
            lastNumber = value;
        }
        return last;
    }
}
