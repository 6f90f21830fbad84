package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ForeignKey;
import io.aludel.orm.state.InstanceState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which of some rows refer to which, by relationships and by the values of foreign keys. Used by one flush. */
final class RowDependencies {
    private final FlushSession session;
    private final WorkSet works;
    private final MappingRanks ranks;
    private final RowOrder order = new RowOrder();
    private final Map<RowKey, RowNode> inserted = new HashMap<>();
    private final Map<RowKey, RowNode> deleted = new HashMap<>();

    private record RowKey(EntityMapping root, Object identity) {}

    RowDependencies(FlushSession session, WorkSet works, MappingRanks ranks) {
        this.session = session;
        this.works = works;
        this.ranks = ranks;
    }

    /** The order of some works, saves and deletes mixed as they may be. */
    RowOrder order(Collection<ObjectWork> some) {
        for (ObjectWork work : some) {
            register(work, order.node(work));
        }
        for (ObjectWork work : some) {
            RowNode node = order.node(work);
            if (!work.isDelete()) {
                addLinks(node);
            }
            addForeignKeys(node);
        }
        return order;
    }

    private void register(ObjectWork work, RowNode node) {
        if (work.isInsert() && work.predecessor() == null) {
            Object identity = Prospects.identity(work);
            if (identity != null) {
                inserted.put(new RowKey(work.root(), identity), node);
            }
        } else if (work.isDelete() && !work.isRowTaken() && work.state().identity() != null) {
            deleted.put(new RowKey(work.root(), work.state().identity()), node);
        }
    }

    private void addLinks(RowNode child) {
        for (KeyLink link : child.work().links()) {
            ObjectWork parent = works.find(link.parent());
            if (parent != null
                    && parent.isInsert()
                    && parent.predecessor() == null
                    && !link.relationship().isPostUpdate()
                    && order.contains(parent)) {
                order.node(parent).before(child, new RowEdge.ByRelationship(link.relationship()));
            }
        }
    }

    private void addForeignKeys(RowNode node) {
        for (TablePlan table : node.work().plan().tables()) {
            for (ForeignKey key : table.table().foreignKeys()) {
                EntityMapping target = ranks.root(key.target());
                if (target != null && !ranks.isPostUpdated(key) && isToPrimaryKey(key)) {
                    addForeignKey(node, key, target);
                }
            }
        }
    }

    private static boolean isToPrimaryKey(ForeignKey key) {
        return key.targetColumns().equals(key.target().primaryKey().columns());
    }

    private void addForeignKey(RowNode node, ForeignKey key, EntityMapping target) {
        if (!node.isDelete() && !inserted.isEmpty()) {
            Object now = identity(node.work(), key, target, false);
            RowNode parent = now == null ? null : inserted.get(new RowKey(target, now));
            if (parent != null && !isLinked(node.work(), key)) {
                parent.before(node, new RowEdge.ByForeignKey(key));
            }
        }
        if (!deleted.isEmpty() && !node.work().isInsert()) {
            Object before = stored(node.work(), key, target);
            RowNode parent = before == null ? null : deleted.get(new RowKey(target, before));
            if (parent != null) {
                node.before(parent, new RowEdge.ByForeignKey(key));
            }
        }
    }

    private static boolean isLinked(ObjectWork work, ForeignKey key) {
        KeyLink link = Prospects.linkTo(work, key.columns().get(0));
        return link != null && link.parent() != null;
    }

    /** What the row refers to now; asks the database where the object was expired, or written over without being loaded. */
    private @Nullable Object stored(ObjectWork work, ForeignKey key, EntityMapping target) {
        boolean isKnown =
                key.columns().stream().allMatch(column -> value(work, column, true) != InstanceState.NO_VALUE);
        if (isKnown) {
            return identity(work, key, target, true);
        }
        if (deleted.keySet().stream().noneMatch(deletedKey -> deletedKey.root() == target)) {
            return null;
        }
        List<Object> values = StoredRow.values(work.state(), key.columns(), session);
        return values == null ? null : target.id().identity(values.toArray());
    }

    private static @Nullable Object identity(ObjectWork work, ForeignKey key, EntityMapping target, boolean committed) {
        Object[] values = new Object[key.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(work, key.columns().get(i), committed);
            if (values[i] == null || values[i] == InstanceState.NO_VALUE) {
                return null;
            }
        }
        return target.id().identity(values);
    }

    private static @Nullable Object value(ObjectWork work, Column column, boolean committed) {
        ColumnMapping mapping = work.state().mapping().find(column);
        if (mapping == null) {
            return null;
        }
        return committed ? work.state().committedColumnValue(mapping) : Prospects.value(work, mapping);
    }
}
