package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnAttributeMapping;
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
    private final FlushSession session;
    private final MappingRanks ranks;
    private final List<Free> found = new ArrayList<>();
    private boolean isTooLate;

    /** That {@code freer} has the value now that {@code taker} is to have. */
    record Free(ObjectWork freer, ObjectWork taker, List<Column> columns) {}

    UniqueFrees(FlushSession session, MappingRanks ranks) {
        this.session = session;
        this.ranks = ranks;
    }

    List<Free> find(WorkSet works) {
        Set<EntityMapping> freed = new HashSet<>();
        for (ObjectWork work : works.works()) {
            if (!work.isInsert() && mayConcern(work)) {
                freed.add(work.root());
            }
        }
        if (freed.isEmpty()) {
            return List.of();
        }
        Map<Table, List<ObjectWork>> byTable = new LinkedHashMap<>();
        for (ObjectWork work : works.works()) {
            if (freed.contains(work.root()) && mayConcern(work)) {
                for (TablePlan plan : work.plan().tables()) {
                    byTable.computeIfAbsent(plan.table(), key -> new ArrayList<>())
                            .add(work);
                }
            }
        }
        byTable.forEach(this::findIn);
        return isTooLate ? found : List.of();
    }

    /** Whether it is more than an update of columns that are in no unique key. */
    private static boolean mayConcern(ObjectWork work) {
        return !work.isUpdate() || !work.links().isEmpty() || work.plan().isUniqueWritten(work.state());
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
        Map<List<Object>, ObjectWork> takers = new HashMap<>();
        for (ObjectWork work : works) {
            List<Object> wanted = work.isDelete() || work.isUpdate() && !mayChange(work, columns)
                    ? null
                    : values(work, columns, false);
            if (wanted != null) {
                takers.put(wanted, work);
            }
        }
        for (ObjectWork work : works) {
            if (givesUp(work, columns) && isWantedByOther(work, takers)) {
                List<Object> held = held(work, columns);
                ObjectWork taker = held == null ? null : takers.get(held);
                if (taker != null && taker != work && taker.predecessor() != work) {
                    isTooLate |= isTooLate(work, taker);
                    found.add(new Free(work, taker, columns));
                }
            }
        }
    }

    private static boolean isWantedByOther(ObjectWork work, Map<List<Object>, ObjectWork> takers) {
        return takers.size() > 1 || takers.size() == 1 && !takers.containsValue(work);
    }

    private static boolean givesUp(ObjectWork work, List<Column> columns) {
        if (work.isDelete()) {
            return !work.isRowTaken() && work.state().mapping().softDelete() == null;
        }
        return work.isUpdate() && mayChange(work, columns);
    }

    /** What a row has now; asks the database where the object was written over without being loaded. */
    private @Nullable List<Object> held(ObjectWork work, List<Column> columns) {
        return columns.stream().anyMatch(column -> isUnknown(work, column))
                ? StoredRow.values(work.state(), columns, session)
                : values(work, columns, true);
    }

    private static boolean isUnknown(ObjectWork work, Column column) {
        ColumnMapping mapping = mapping(work, column);
        return mapping != null && Committed.value(work.state(), mapping) == InstanceState.NO_VALUE;
    }

    // Updates of a table run before its inserts anyway.
    private boolean isTooLate(ObjectWork freer, ObjectWork taker) {
        return !(freer.isUpdate() && taker.isInsert() && !ranks.isCyclic(ranks.rank(freer.root())));
    }

    private static boolean mayChange(ObjectWork work, List<Column> columns) {
        for (Column column : columns) {
            if (mayChange(work, column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the object's own UPDATE sets a column. */
    static boolean mayChange(ObjectWork work, Column column) {
        ColumnMapping mapping = mapping(work, column);
        return mapping != null && mayChange(work, mapping);
    }

    private static boolean mayChange(ObjectWork work, ColumnMapping column) {
        ColumnAttributeMapping attribute = column.attribute();
        boolean isWritten = attribute == null || work.state().isWritten(attribute.index());
        if (!isWritten && work.links().isEmpty()) {
            return false;
        }
        Object before = Committed.value(work.state(), column);
        if (before == InstanceState.NO_VALUE) {
            return attribute == null ? Prospects.linkTo(work, column.column()) != null : isWritten;
        }
        return !column.isSame(before, Prospects.value(work, column));
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
