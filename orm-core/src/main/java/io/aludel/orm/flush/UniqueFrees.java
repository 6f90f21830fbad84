package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Index;
import io.aludel.orm.schema.Table;
import io.aludel.orm.schema.UniqueConstraint;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that need a unique value which another row of the same flush gives up, and which the usual order would write too
 * early. Looks at a table only if rows of it both give up and take. Used by one flush.
 */
final class UniqueFrees {
    private final MappingRanks ranks;
    private final List<Free> found = new ArrayList<>();

    /** That {@code freer} has the value now that {@code taker} is to have. */
    record Free(ObjectWork freer, ObjectWork taker, List<Column> columns) {}

    UniqueFrees(MappingRanks ranks) {
        this.ranks = ranks;
    }

    List<Free> find(WorkSet works) {
        Map<Table, List<ObjectWork>> byTable = new LinkedHashMap<>();
        Set<EntityMapping> freed = new HashSet<>();
        for (ObjectWork work : works.works()) {
            if (!work.isInsert()) {
                freed.add(work.root());
            }
        }
        for (ObjectWork work : works.works()) {
            if (freed.contains(work.root())) {
                work.plan()
                        .tables()
                        .forEach(table -> byTable.computeIfAbsent(table.table(), key -> new ArrayList<>())
                                .add(work));
            }
        }
        byTable.forEach(this::findIn);
        return found;
    }

    private void findIn(Table table, List<ObjectWork> works) {
        if (works.size() < 2) {
            return;
        }
        EntityMapping root = works.get(0).root();
        if (root.table() == table) {
            findFor(table.primaryKey().columns(), works);
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            findFor(unique.columns(), works);
        }
        for (Index index : table.indexes()) {
            if (index.isUnique()) {
                findFor(index.columns(), works);
            }
        }
    }

    private void findFor(List<Column> columns, List<ObjectWork> works) {
        Map<List<Object>, ObjectWork> freers = new HashMap<>();
        for (ObjectWork work : works) {
            if (givesUp(work, columns)) {
                List<Object> values = values(work, columns, true);
                if (values != null) {
                    freers.put(values, work);
                }
            }
        }
        if (freers.isEmpty()) {
            return;
        }
        for (ObjectWork work : works) {
            if (!work.isDelete() && (work.isInsert() || isChanged(work, columns))) {
                List<Object> values = values(work, columns, false);
                ObjectWork freer = values == null ? null : freers.get(values);
                if (freer != null && freer != work && freer != work.predecessor() && isTooLate(freer, work)) {
                    found.add(new Free(freer, work, columns));
                }
            }
        }
    }

    private static boolean givesUp(ObjectWork work, List<Column> columns) {
        if (work.isDelete()) {
            return !work.isRowTaken() && work.state().mapping().softDelete() == null;
        }
        return work.isUpdate() && isChanged(work, columns);
    }

    // Updates of a table run before its inserts anyway.
    private boolean isTooLate(ObjectWork freer, ObjectWork taker) {
        return !(freer.isUpdate() && taker.isInsert() && !ranks.isCyclic(ranks.rank(freer.root())));
    }

    private static boolean isChanged(ObjectWork work, List<Column> columns) {
        for (Column column : columns) {
            ColumnMapping mapping = mapping(work, column);
            if (mapping == null) {
                continue;
            }
            Object before = Committed.value(work.state(), mapping);
            if (before != InstanceState.NO_VALUE && !mapping.isSame(before, Prospects.value(work, mapping))) {
                return true;
            }
        }
        return false;
    }

    /** Null where a value is NULL, which collides with nothing, or not known. */
    private static @Nullable List<Object> values(ObjectWork work, List<Column> columns, boolean committed) {
        List<Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            ColumnMapping mapping = mapping(work, column);
            Object value = mapping == null
                    ? null
                    : committed ? Committed.value(work.state(), mapping) : Prospects.value(work, mapping);
            if (value == null || value == InstanceState.NO_VALUE) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static @Nullable ColumnMapping mapping(ObjectWork work, Column column) {
        return work.state().mapping().find(column);
    }
}
