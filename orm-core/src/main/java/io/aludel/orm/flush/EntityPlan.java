package io.aludel.orm.flush;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPropertyMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What flushing the objects of one entity needs to know of its mapping, worked out once. Safe for use by many threads. */
final class EntityPlan {
    private final EntityMapping mapping;
    private final List<TablePlan> tables;
    private final List<DependencyRule> rules;
    private final int[] unique;
    private final int[] computed;
    private final int[] unknownAfterInsert;

    EntityPlan(EntityMapping mapping) {
        this.mapping = mapping;
        this.tables = mapping.tables().stream()
                .map(table -> new TablePlan(mapping, table))
                .toList();
        this.rules = mapping.relationships().stream()
                .filter(relationship -> !relationship.isViewOnly())
                .map(EntityPlan::rule)
                .toList();
        this.unique = mapping.attributes().stream()
                .filter(attribute -> attribute instanceof ColumnAttributeMapping stored && isUnique(stored))
                .mapToInt(AttributeMapping::index)
                .toArray();
        this.computed = mapping.attributes().stream()
                .filter(ColumnPropertyMapping.class::isInstance)
                .mapToInt(AttributeMapping::index)
                .toArray();
        this.unknownAfterInsert = mapping.attributes().stream()
                .filter(this::isUnknownAfterInsert)
                .mapToInt(AttributeMapping::index)
                .toArray();
    }

    private static boolean isUnique(ColumnAttributeMapping attribute) {
        for (ColumnMapping column : attribute.columns()) {
            if (column.table().isInUniqueKey(column.column())) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnknownAfterInsert(AttributeMapping attribute) {
        if (attribute instanceof ColumnAttributeMapping stored) {
            return stored.columns().stream()
                    .anyMatch(column -> !column.isInsertable()
                            && !column.column().isGeneratedOnInsert()
                            && !isServerVersion(column));
        }
        return attribute instanceof ColumnPropertyMapping;
    }

    private static DependencyRule rule(RelationshipMapping relationship) {
        return switch (relationship.direction()) {
            case ONE_TO_MANY -> new OneToManyRule(relationship);
            case MANY_TO_ONE -> new ManyToOneRule(relationship);
            case MANY_TO_MANY -> new ManyToManyRule(relationship);
        };
    }

    EntityMapping mapping() {
        return mapping;
    }

    EntityMapping root() {
        return mapping.root();
    }

    /** The root's table first. */
    List<TablePlan> tables() {
        return tables;
    }

    @Nullable
    TablePlan table(Table table) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).table() == table) {
                return tables.get(i);
            }
        }
        return null;
    }

    List<DependencyRule> rules() {
        return rules;
    }

    /** Whether an attribute was written since the last flush that is part of a unique key. */
    boolean isUniqueWritten(InstanceState state) {
        for (int attribute : unique) {
            if (state.isWritten(attribute)) {
                return true;
            }
        }
        return false;
    }

    /** Attributes computed by SQL, which a written row may have changed. */
    int[] computed() {
        return computed;
    }

    /** Attributes whose values a new row has and nobody told. */
    int[] unknownAfterInsert() {
        return unknownAfterInsert;
    }

    /** The version that each UPDATE checks, or null. */
    @Nullable
    ColumnMapping version() {
        return mapping.version();
    }

    static boolean isServerVersion(ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        return attribute != null && attribute.isServerVersion();
    }

    static boolean isClientVersion(ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        return attribute != null && attribute.isVersion() && !attribute.isServerVersion();
    }
}
