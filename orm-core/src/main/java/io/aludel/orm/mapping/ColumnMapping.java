package io.aludel.orm.mapping;

import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.SqlText;
import io.aludel.orm.schema.Table;
import io.aludel.orm.type.SqlType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of an entity's tables and where its value comes from: an attribute, a component of an embedded attribute, or, for a
 * hidden column, the instance's state. Equal to itself only; safe for use by many threads.
 */
public final class ColumnMapping {
    private final Column column;
    private final ColumnModel model;
    private final SqlType<?> type;
    private final @Nullable ColumnAttributeMapping attribute;
    private final List<Step> path;
    private final @Nullable Object defaultValue;
    private int hiddenIndex = -1;

    ColumnMapping(
            Column column,
            ColumnModel model,
            SqlType<?> type,
            @Nullable ColumnAttributeMapping attribute,
            List<Step> path,
            @Nullable Object defaultValue) {
        this.column = column;
        this.model = model;
        this.type = type;
        this.attribute = attribute;
        this.path = List.copyOf(path);
        this.defaultValue = defaultValue;
    }

    /** One component of one embeddable on the way to the value. */
    record Step(EmbeddableAccessor accessor, int component, String name) {}

    public Column column() {
        return column;
    }

    public Table table() {
        return column.table();
    }

    /** The attribute stored there; null for a hidden column, a foreign key that no field stands for. */
    public @Nullable ColumnAttributeMapping attribute() {
        return attribute;
    }

    public SqlType<?> type() {
        return type;
    }

    public boolean isHidden() {
        return attribute == null;
    }

    /** The place of a hidden column's value in the instance's state; -1 for others. */
    public int hiddenIndex() {
        return hiddenIndex;
    }

    void hiddenIndex(int index) {
        this.hiddenIndex = index;
    }

    /** The names of the components on the way from the attribute to the value; empty where it is the attribute's own. */
    public List<String> components() {
        return path.stream().map(Step::name).toList();
    }

    /** Whether the value is the attribute's itself, not a component of it. */
    public boolean isWhole() {
        return path.isEmpty();
    }

    /** The column's value on an entity, raw: nothing is loaded. Not for hidden columns, whose values the state keeps. */
    public @Nullable Object value(Object entity) {
        ColumnAttributeMapping from = Objects.requireNonNull(attribute, "hidden");
        return component(from.owner().accessor().get(entity, from.index()));
    }

    /** The column's part of its attribute's value. */
    public @Nullable Object component(@Nullable Object value) {
        if (path.isEmpty()) {
            return value;
        }
        Object current = value;
        for (Step step : path) {
            if (current == null) {
                return null;
            }
            current = step.accessor().get(current, step.component());
        }
        return current;
    }

    @SuppressWarnings("unchecked") // the mapping chose the type by the attribute's class
    public boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other || ((SqlType<Object>) type).isSame(one, other);
    }

    @SuppressWarnings("unchecked") // as above
    Object copy(Object value) {
        return ((SqlType<Object>) type).copy(value);
    }

    /** Whether an INSERT may set it. */
    public boolean isInsertable() {
        return model.isInsertable() && column.computed() == null;
    }

    /** Whether an UPDATE may set it. */
    public boolean isUpdatable() {
        return model.isUpdatable() && column.computed() == null;
    }

    /** What an attribute never set is inserted with, or null. */
    public @Nullable Object defaultValue() {
        return defaultValue;
    }

    /** The SQL that every UPDATE which does not set the column sets it to, or null. */
    public @Nullable SqlText onUpdate() {
        return model.onUpdate() == null ? null : new SqlText(model.onUpdate());
    }

    @Override
    public String toString() {
        return column.toString();
    }
}
