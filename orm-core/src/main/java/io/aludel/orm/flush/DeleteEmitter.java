package io.aludel.orm.flush;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one delete step: listeners, then the rows, a subclass's before its superclass's, then listeners. */
final class DeleteEmitter {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.flush");

    private final FlushRun run;

    DeleteEmitter(FlushRun run) {
        this.run = run;
    }

    void emit(List<InstanceState> states) {
        List<InstanceState> deletes = new ArrayList<>();
        for (InstanceState state : states) {
            if (!run.plan.isSwitchedAway(state)) {
                deletes.add(state);
            }
        }
        deletes.sort(KeyOrder.BY_IDENTITY);
        tell(RowMoment.BEFORE_DELETE, deletes);
        Map<EntityMapping, List<InstanceState>> byMapping = new LinkedHashMap<>();
        deletes.forEach(state -> byMapping
                .computeIfAbsent(state.mapping(), mapping -> new ArrayList<>())
                .add(state));
        byMapping.forEach(this::deleteAll);
        tell(RowMoment.AFTER_DELETE, deletes);
    }

    private void tell(RowMoment moment, List<InstanceState> states) {
        for (InstanceState state : states) {
            if (run.session.hears(moment, state.mapping())) {
                run.session.tell(moment, state);
            }
        }
    }

    private void deleteAll(EntityMapping mapping, List<InstanceState> states) {
        if (mapping.softDelete() instanceof ColumnAttributeMapping marker) {
            mark(mapping, marker, states);
            return;
        }
        List<Table> tables = mapping.tables();
        for (int i = tables.size() - 1; i >= 0; i--) {
            Table table = tables.get(i);
            ColumnMapping version = i == 0 ? mapping.version() : null;
            List<Column> where = where(mapping, table, version);
            int[] counts = run.writer.delete(table, where, rows(mapping, states, version, List.of()));
            check(states, counts, version);
        }
    }

    /** A soft delete keeps the row and marks it. */
    private void mark(EntityMapping mapping, ColumnAttributeMapping marker, List<InstanceState> states) {
        Object mark = mark(marker.column().type().javaType());
        ColumnMapping version = mapping.version();
        Table table = marker.column().table();
        List<Object> set = List.of(mark);
        List<@Nullable Object[]> rows = rows(mapping, states, version, set);
        int[] counts =
                run.writer.update(table, List.of(marker.column().column()), where(mapping, table, version), rows);
        check(states, counts, version);
        states.forEach(state -> run.undo.put(state, marker.column(), mark));
    }

    private static Object mark(Class<?> type) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (type == Instant.class) {
            return now;
        }
        if (type == OffsetDateTime.class) {
            return now.atOffset(ZoneOffset.UTC);
        }
        return type == LocalDateTime.class ? LocalDateTime.ofInstant(now, ZoneOffset.UTC) : Boolean.TRUE;
    }

    private static List<Column> where(EntityMapping mapping, Table table, @Nullable ColumnMapping version) {
        List<Column> where = new ArrayList<>(mapping.keyColumns(table));
        if (version != null) {
            where.add(version.column());
        }
        return where;
    }

    private List<@Nullable Object[]> rows(
            EntityMapping mapping, List<InstanceState> states, @Nullable ColumnMapping version, List<Object> set) {
        IdMapping id = mapping.id();
        int keys = id.columns().size();
        List<@Nullable Object[]> rows = new ArrayList<>(states.size());
        for (InstanceState state : states) {
            Object[] row = new Object[set.size() + keys + (version == null ? 0 : 1)];
            for (int i = 0; i < set.size(); i++) {
                row[i] = set.get(i);
            }
            Object identity = Objects.requireNonNull(state.identity());
            for (int i = 0; i < keys; i++) {
                row[set.size() + i] = id.value(identity, i);
            }
            if (version != null) {
                row[row.length - 1] = version(state, version);
            }
            rows.add(row);
        }
        return rows;
    }

    private @Nullable Object version(InstanceState state, ColumnMapping version) {
        Object value = state.committedColumnValue(version);
        if (value == InstanceState.NO_VALUE) {
            AttributeMapping attribute = Objects.requireNonNull(version.attribute());
            run.session.load(state, attribute.index());
            value = state.columnValue(version);
        }
        return value;
    }

    /** Somebody else's delete of the same row is no loss; of a versioned row it may hide a change. */
    private static void check(List<InstanceState> states, int[] counts, @Nullable ColumnMapping version) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1 && version != null) {
                throw UpdateRows.stale(states.get(i), "delete", true);
            }
            if (counts[i] != 1) {
                LOG.warn(
                        "{} was to be deleted, and its row was not there any more",
                        states.get(i).label());
            }
        }
    }
}
