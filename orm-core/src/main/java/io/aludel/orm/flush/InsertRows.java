package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows in batches of those that set the same columns, and gives the objects what the database made. Used by one flush. */
final class InsertRows {
    private final FlushSession session;
    private final KeyBlocks sequences;
    private final ObjectWriter objects;
    private final List<@Nullable Object[]> rows;
    private final List<ObjectWork> batch;
    private @Nullable InsertShape shape;
    private int batchSize;
    private long[] omitted = ShapeCache.NO_BITS;

    /** @param expected how many objects are inserted */
    InsertRows(FlushSession session, KeyBlocks sequences, ObjectWriter objects, int expected) {
        this.session = session;
        this.sequences = sequences;
        this.objects = objects;
        this.rows = new ArrayList<>(expected);
        this.batch = new ArrayList<>(expected);
    }

    void write(Table table, List<ObjectWork> works) {
        EntityPlan last = null;
        TablePlan plan = null;
        for (int i = 0; i < works.size(); i++) {
            ObjectWork work = works.get(i);
            if (work.plan() != last) {
                last = work.plan();
                plan = last.table(table);
            }
            if (plan != null) {
                add(work, plan);
            }
        }
        send();
    }

    private void add(ObjectWork work, TablePlan plan) {
        complete(work, plan);
        if (plan.isBase()) {
            identify(work);
            Discriminators.fill(work, objects);
        }
        InsertShape wanted = plan.insertShape(omitted);
        if (work.state().hasExpressions()) {
            send();
            settle(work, wanted, ComputedInsert.run(session, wanted, work));
            return;
        }
        if (wanted != shape || rows.size() == batchSize) {
            send();
            shape = wanted;
            batchSize = session.writer(wanted.table()).batchSize();
        }
        rows.add(wanted.row(work.state(), work.entity()));
        batch.add(work);
    }

    /** Fills in what the program left open, and finds what is left to the database. */
    private void complete(ObjectWork work, TablePlan plan) {
        int words = plan.inserted().size() + 63 >>> 6;
        if (omitted.length != words) {
            omitted = new long[words];
        } else {
            Arrays.fill(omitted, 0);
        }
        for (int i : plan.open()) {
            ColumnSource source = plan.inserted().get(i);
            ColumnMapping column = source.mapping();
            if (column != null
                    && !Committed.isComputed(work.state(), column)
                    && isUnset(work.state(), source, column)
                    && !fill(work, source, column)) {
                omitted[i >>> 6] |= 1L << i;
            }
        }
    }

    private static boolean isUnset(InstanceState state, ColumnSource source, ColumnMapping column) {
        Object value = source.value(state);
        if (value == null) {
            return true;
        }
        ColumnAttributeMapping attribute = column.attribute();
        if (attribute == null || !attribute.isPrimitive()) {
            return false;
        }
        boolean isMade = source.column().isIdentity() || source.column().sequence() != null;
        return !state.isWritten(attribute.index())
                || attribute.isId() && isMade && value instanceof Number number && number.longValue() == 0;
    }

    /** Answers false if the database is to fill it. */
    private boolean fill(ObjectWork work, ColumnSource source, ColumnMapping column) {
        Object value = made(source, column);
        if (value == null) {
            return !source.column().isGeneratedOnInsert() && !EntityPlan.isServerVersion(column);
        }
        objects.put(work.state(), work.entity(), column, value);
        return true;
    }

    private @Nullable Object made(ColumnSource source, ColumnMapping column) {
        if (column.defaultValue() != null) {
            return column.defaultValue();
        }
        if (EntityPlan.isClientVersion(column)) {
            return Versions.first(column);
        }
        return source.column().sequence() == null
                ? null
                : sequences.next(
                        source.column().sequence(),
                        session.connection(source.column().table()),
                        column.type());
    }

    /** Gives it its identity, where the database is not to make that. */
    private void identify(ObjectWork work) {
        IdMapping id = work.state().mapping().id();
        Object identity = id.identityOf(work.entity());
        if (identity != null) {
            objects.identity(work.state(), identity);
        } else if (!id.isGenerated()) {
            throw new OrmException(
                    ErrorCode.MISSING_KEY,
                    "Cannot insert " + work.state().label() + ": its primary key " + id
                            + " has no value. Set it, refer to the parent it comes from, or have it generated with"
                            + " @Id(generated = Generated.IDENTITY) or @Sequence.");
        }
    }

    private void send() {
        InsertShape sent = shape;
        if (sent != null && !rows.isEmpty()) {
            Object[][] generated =
                    session.writer(sent.table()).insert(sent.table(), sent.columns(), sent.returning(), rows);
            for (int i = 0; i < batch.size(); i++) {
                settle(batch.get(i), sent, generated == null ? null : generated[i]);
            }
        }
        shape = null;
        rows.clear();
        batch.clear();
    }

    private void settle(ObjectWork work, InsertShape sent, @Nullable Object @Nullable [] generated) {
        if (generated != null) {
            for (int i = 0; i < generated.length; i++) {
                objects.put(work.state(), work.entity(), sent.generated().get(i), generated[i]);
            }
        }
        if (work.state().identity() == null) {
            objects.identity(work.state(), work.state().mapping().id().identityOf(work.entity()));
        }
    }

    /** After all tables: what only the database knows is loaded when it is read. */
    void end(List<ObjectWork> works) {
        for (int i = 0; i < works.size(); i++) {
            ObjectWork work = works.get(i);
            for (int attribute : work.plan().unknownAfterInsert()) {
                work.state().markUnloaded(attribute);
            }
            Computed.forget(work, objects);
        }
    }
}
