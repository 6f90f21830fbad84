package io.aludel.orm.state;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one attribute of the objects in a map, by the map's keys. A live view. */
final class AssociationMap extends AbstractMap<Object, @Nullable Object> {
    private final AssociatedValues values;

    AssociationMap(AssociatedValues values) {
        this.values = values;
    }

    private Map<Object, Object> source() {
        return (TrackedMap) values.source();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return source().containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return values.of(source().get(key));
    }

    /** Sets the attribute of the object under that key; makes one by a constructor for key and value, or for the value, if there is none. */
    @Override
    public @Nullable Object put(Object key, @Nullable Object value) {
        Object target = source().get(key);
        if (target == null) {
            boolean takesKey = values.find(key, value) != null;
            source().put(key, takesKey ? values.create(key, value) : values.create(value));
            return null;
        }
        Object old = values.of(target);
        values.set(target, value);
        return old;
    }

    @Override
    public Set<Map.Entry<Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return source().size();
            }

            @Override
            public Iterator<Map.Entry<Object, @Nullable Object>> iterator() {
                return new Entries(source().entrySet().iterator());
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<Object, @Nullable Object>> {
        private final Iterator<Map.Entry<Object, Object>> targets;

        private Entries(Iterator<Map.Entry<Object, Object>> targets) {
            this.targets = targets;
        }

        @Override
        public boolean hasNext() {
            return targets.hasNext();
        }

        @Override
        public Map.Entry<Object, @Nullable Object> next() {
            Map.Entry<Object, Object> target = targets.next();
            return new SimpleEntry<>(target.getKey(), values.of(target.getValue())) {
                @Override
                public @Nullable Object setValue(@Nullable Object value) {
                    values.set(target.getValue(), value);
                    return super.setValue(value);
                }
            };
        }

        @Override
        public void remove() {
            targets.remove();
        }
    }
}
