package io.aludel.orm.session.random;

import java.util.ArrayList;
import java.util.List;

/** An entity class, as the model sees it. */
final class Kind {
    final String name;
    final Class<?> type;
    final Kind parent;
    final boolean hasOwnKey;
    private final List<Field> own = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    /** @param hasOwnKey whether the database generates the key */
    Kind(Class<?> type, Kind parent, boolean hasOwnKey) {
        this.name = type.getSimpleName();
        this.type = type;
        this.parent = parent;
        this.hasOwnKey = hasOwnKey;
        if (parent != null) {
            fields.addAll(parent.fields);
        }
    }

    Kind root() {
        return parent == null ? this : parent.root();
    }

    boolean isA(Kind other) {
        return this == other || parent != null && parent.isA(other);
    }

    void add(Field field) {
        own.add(field);
        fields.add(field);
    }

    List<Field> fields() {
        return fields;
    }

    Field field(String wanted) {
        for (Field field : fields) {
            if (field.name.equals(wanted)) {
                return field;
            }
        }
        throw new IllegalArgumentException(name + "." + wanted);
    }

    @Override
    public String toString() {
        return name;
    }
}
