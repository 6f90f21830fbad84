package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Updates the columns that changed, in batches of rows that change the same ones. Used by one flush. */
final class UpdateRows {
    private final FlushSession session;
    private final ObjectWriter objects;
    private final List<@Nullable Object[]> rows;
    private final List<ObjectWork> batch;
    // Of the objects being written whose version is checked: the version that their rows have.
    private Map<ObjectWork, Object> versions = Map.of();
    private @Nullable UpdateShape shape;
    private boolean isVersioned;
    private long[] set = ShapeCache.NO_BITS;

    /** @param expected how many objects are updated at most */
    UpdateRows(FlushSession session, ObjectWriter objects, int expected) {
        this.session = session;
        this.objects = objects;
        this.rows = new ArrayList<>(expected);
        this.batch = new ArrayList<>(expected);
    }

    /** Before the first table: advances the versions of the objects that change. */
    void begin(List<ObjectWork> works) {
        for (int i = 0; i < works.size(); i++) {
            ObjectWork work = works.get(i);
            ColumnMapping version = work.plan().version();
            if (version != null && isChanged(work)) {
                advance(work, version);
            }
        }
    }

    private static boolean isChanged(ObjectWork work) {
        for (TablePlan plan : work.plan().tables()) {
            for (ColumnMapping column : plan.updated()) {
                if (isChanged(work, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isChanged(ObjectWork work, ColumnMapping column) {
        if (work.predecessor() == null) {
            return Committed.isChanged(work, column);
        }
        // What was never set on the new object keeps the value of the row it takes over.
        ColumnAttributeMapping attribute = column.attribute();
        return attribute == null
                ? work.isChanged(column)
                : !attribute.isId()
                        && (work.state().isWritten(attribute.index()) || Committed.isComputed(work.state(), column));
    }

    private void advance(ObjectWork work, ColumnMapping version) {
        Object former = Versions.of(work, version, session);
        if (former == null) {
            return;
        }
        if (versions.isEmpty()) {
            versions = new IdentityHashMap<>();
        }
        versions.put(work, former);
        if (EntityPlan.isClientVersion(version) && !isChanged(work, version)) {
            Object next = Versions.next(version, former);
            objects.put(work.state(), work.entity(), version, next);
        }
    }

    void write(Table table, List<ObjectWork> works) {
        for (int i = 0; i < works.size(); i++) {
            ObjectWork work = works.get(i);
            TablePlan plan = work.plan().table(table);
            if (plan != null) {
                add(work, plan);
            }
        }
        send();
    }

    private void add(ObjectWork work, TablePlan plan) {
        if (plan.isBase()) {
            Discriminators.check(work);
        }
        if (!findChanges(work, plan)) {
            return;
        }
        UpdateShape wanted = plan.updateShape(set);
        boolean checks = plan.isBase() && versions.containsKey(work);
        boolean computes = work.state().hasExpressions();
        if (wanted != shape || checks != isVersioned || computes) {
            send();
            shape = wanted;
            isVersioned = checks;
        }
        rows.add(row(work, plan, wanted, checks));
        batch.add(work);
        if (computes) {
            send();
        }
    }

    private boolean findChanges(ObjectWork work, TablePlan plan) {
        List<ColumnMapping> columns = plan.updated();
        int words = columns.size() + 63 >>> 6;
        if (set.length != words) {
            set = new long[words];
        } else {
            Arrays.fill(set, 0);
        }
        boolean found = false;
        ColumnMapping version =
                plan.isBase() && versions.containsKey(work) ? work.plan().version() : null;
        for (int i = 0; i < columns.size(); i++) {
            ColumnMapping column = columns.get(i);
            boolean isBumped = column == version && EntityPlan.isClientVersion(column);
            if (isBumped || isChanged(work, column)) {
                set[i >>> 6] |= Committed.isComputed(work.state(), column) ? 0 : 1L << i;
                found = true;
            }
        }
        // A change in another table of the object still has to check and advance a version that the database keeps.
        return found;
    }

    private @Nullable Object[] row(ObjectWork work, TablePlan plan, UpdateShape wanted, boolean checks) {
        InstanceState state = work.state();
        List<ColumnMapping> columns = wanted.set();
        int keys = plan.key().size();
        Object[] row = new Object[columns.size() + keys + (checks ? 1 : 0)];
        for (int i = 0; i < columns.size(); i++) {
            row[i] = state.columnValue(columns.get(i));
        }
        Object identity = plan.isBase() ? identity(work) : state.mapping().id().identityOf(work.entity());
        IdMapping id = state.mapping().id();
        for (int i = 0; i < keys; i++) {
            row[columns.size() + i] = identity == null ? null : id.value(identity, i);
        }
        if (checks) {
            row[row.length - 1] = versions.get(work);
        }
        return row;
    }

    private static @Nullable Object identity(ObjectWork work) {
        ObjectWork predecessor = work.predecessor();
        return predecessor == null
                ? work.state().identity()
                : predecessor.state().identity();
    }

    private void send() {
        UpdateShape sent = shape;
        if (sent != null && !rows.isEmpty()) {
            List<Column> key = isVersioned ? sent.keyAndVersion() : sent.key();
            if (sent.expressions().isEmpty() && !batch.get(0).state().hasExpressions()) {
                RowCounts.requireUpdated(
                        session.writer(sent.table()).updateKnown(sent.table(), sent.columns(), key, rows), batch);
            } else {
                ExpressionUpdates.run(session, sent, key, rows, batch);
            }
        }
        shape = null;
        rows.clear();
        batch.clear();
    }

    /** After all tables: what the database changed by itself is loaded when it is read. */
    void end(List<ObjectWork> works) {
        for (int i = 0; i < works.size(); i++) {
            end(works.get(i));
        }
    }

    private void end(ObjectWork work) {
        if (work.predecessor() != null) {
            takeOver(work);
        }
        for (int attribute : work.plan().computed()) {
            work.state().markUnloaded(attribute);
        }
        List<TablePlan> tables = work.plan().tables();
        for (int i = 0; i < tables.size(); i++) {
            forgetWhatChanged(work, tables.get(i));
        }
        Computed.forget(work, objects);
    }

    private void takeOver(ObjectWork work) {
        InstanceState state = work.state();
        objects.identity(state, identity(work));
        for (TablePlan plan : work.plan().tables()) {
            for (ColumnMapping column : plan.updated()) {
                ColumnAttributeMapping attribute = column.attribute();
                boolean isVersion = column == work.plan().version();
                if (attribute != null && !attribute.isId() && !isVersion && !state.isWritten(attribute.index())) {
                    state.markUnloaded(attribute.index());
                }
            }
        }
    }

    private void forgetWhatChanged(ObjectWork work, TablePlan plan) {
        if (!plan.changesByItself() || !isWritten(work)) {
            return;
        }
        for (ColumnMapping column : plan.updated()) {
            ColumnAttributeMapping attribute = column.attribute();
            boolean isSet = attribute == null || work.state().isWritten(attribute.index());
            if (!isSet && (column.onUpdate() != null || EntityPlan.isServerVersion(column))) {
                work.state().expire(attribute.index());
            }
        }
    }

    private boolean isWritten(ObjectWork work) {
        return versions.containsKey(work) || isChanged(work);
    }
}
