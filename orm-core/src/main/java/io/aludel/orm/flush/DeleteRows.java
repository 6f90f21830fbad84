package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of objects that do not depend on each other, by key, those of subclasses' tables first; or marks them deleted. */
final class DeleteRows {
    private final FlushSession session;
    private final RowEvents events;
    private final ObjectWriter objects;

    DeleteRows(FlushSession session, RowEvents events, ObjectWriter objects) {
        this.session = session;
        this.events = events;
        this.objects = objects;
    }

    /** Deletes rows by their foreign keys, however many there are. */
    static void run(UnseenRows rows, FlushSession session) {
        List<ObjectWork> parents = new ArrayList<>(rows.parents());
        parents.sort(KeyOrder.BY_KEY);
        List<@Nullable Object[]> keys = new ArrayList<>(parents.size());
        parents.forEach(parent -> keys.add(rows.key(parent)));
        session.writer(rows.table()).deleteAll(rows.table(), rows.foreignKey(), keys);
    }

    void run(List<ObjectWork> works) {
        List<ObjectWork> deleted = new ArrayList<>(works.size());
        for (ObjectWork work : works) {
            if (!work.isRowTaken()) {
                deleted.add(work);
            }
        }
        deleted.sort(KeyOrder.BY_KEY);
        events.tell(RowMoment.BEFORE_DELETE, deleted);
        for (Table table : tables(deleted)) {
            delete(table, deleted);
        }
        events.tell(RowMoment.AFTER_DELETE, deleted);
    }

    private static List<Table> tables(List<ObjectWork> works) {
        Set<Table> tables = new LinkedHashSet<>(4);
        works.forEach(work -> work.plan().tables().forEach(plan -> tables.add(plan.table())));
        List<Table> reversed = new ArrayList<>(tables);
        Collections.reverse(reversed);
        return reversed;
    }

    private void delete(Table table, List<ObjectWork> works) {
        List<ObjectWork> batch = new ArrayList<>();
        TablePlan last = null;
        for (ObjectWork work : works) {
            TablePlan plan = work.plan().table(table);
            if (plan != null) {
                if (plan != last) {
                    send(last, batch);
                    last = plan;
                }
                batch.add(work);
            }
        }
        send(last, batch);
    }

    private void send(@Nullable TablePlan plan, List<ObjectWork> batch) {
        if (plan == null || batch.isEmpty()) {
            return;
        }
        ColumnMapping version = plan.isBase() ? plan.version() : null;
        List<ObjectWork> plain = new ArrayList<>(batch.size());
        List<@Nullable Object[]> rows = new ArrayList<>(batch.size());
        List<ObjectWork> versioned = new ArrayList<>();
        List<@Nullable Object[]> versionedRows = new ArrayList<>();
        for (ObjectWork work : batch) {
            Object former = version == null ? null : Versions.of(work, version, session);
            (former == null ? plain : versioned).add(work);
            (former == null ? rows : versionedRows).add(row(work, plan, former));
        }
        batch.clear();
        send(plan, plan.key(), plain, rows);
        send(plan, plan.keyAndVersion(), versioned, versionedRows);
    }

    private void send(TablePlan plan, List<Column> key, List<ObjectWork> works, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ColumnMapping marker = plan.softDelete();
        boolean isVersioned = key.size() > plan.key().size();
        if (marker == null) {
            boolean keepsRow = works.get(0).state().mapping().softDelete() != null;
            if (!keepsRow) {
                RowCounts.requireDeleted(
                        session.writer(plan.table()).delete(plan.table(), key, rows), works, isVersioned);
            }
            return;
        }
        Object value = Flusher.deletionMark(marker);
        works.forEach(work -> objects.put(work.state(), work.entity(), marker, value));
        List<@Nullable Object[]> marked = new ArrayList<>(rows.size());
        for (Object[] row : rows) {
            Object[] withMarker = new Object[row.length + 1];
            withMarker[0] = value;
            System.arraycopy(row, 0, withMarker, 1, row.length);
            marked.add(withMarker);
        }
        RowCounts.requireDeleted(
                session.writer(plan.table()).update(plan.table(), List.of(marker.column()), key, marked),
                works,
                isVersioned);
    }

    private static @Nullable Object[] row(ObjectWork work, TablePlan plan, @Nullable Object version) {
        IdMapping id = work.state().mapping().id();
        Object identity = work.state().identity();
        int keys = plan.key().size();
        Object[] row = new Object[keys + (version == null ? 0 : 1)];
        for (int i = 0; i < keys; i++) {
            row[i] = identity == null ? null : id.value(identity, i);
        }
        if (version != null) {
            row[keys] = version;
        }
        return row;
    }
}
