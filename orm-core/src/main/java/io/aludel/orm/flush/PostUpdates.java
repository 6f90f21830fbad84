package io.aludel.orm.flush;

import io.aludel.orm.flush.FlushPlan.Park;
import io.aludel.orm.flush.FlushPlan.PostUpdate;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ForeignKey;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes columns by an UPDATE of their own: foreign keys that would tie rows in a circle, and unique values in the way. */
final class PostUpdates {
    private final FlushSession session;
    private final WorkSet works;
    private final MappingRanks ranks;
    private final KeySync keys;

    PostUpdates(FlushSession session, WorkSet works, MappingRanks ranks, KeySync keys) {
        this.session = session;
        this.works = works;
        this.ranks = ranks;
        this.keys = keys;
    }

    /** The rows that set the same columns. */
    private record Shape(Table table, List<Column> columns, List<Column> key) {}

    private static final class Batch {
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private final List<ObjectWork> works = new ArrayList<>();
    }

    void run(PostUpdate step) {
        Map<Shape, Batch> batches = new LinkedHashMap<>();
        Set<Object> deleted = step.isForDeleted() ? deleted() : Set.of();
        for (ObjectWork work : works.works()) {
            if (!work.isDelete() && step.isForSaved()) {
                refer(work, batches);
            } else if (!work.isInsert() && !deleted.isEmpty()) {
                release(work, deleted, batches);
            }
        }
        batches.forEach(this::send);
    }

    private Set<Object> deleted() {
        Set<Object> deleted = new HashSet<>();
        for (ObjectWork work : works.works()) {
            if (work.isDelete() && !work.isRowTaken() && work.state().identity() != null) {
                deleted.add(List.of(work.root(), work.state().identity()));
            }
        }
        return deleted;
    }

    private void refer(ObjectWork work, Map<Shape, Batch> batches) {
        for (KeyLink link : work.links()) {
            if (link.relationship().isPostUpdate()) {
                keys.apply(work, link);
                List<Column> columns = new ArrayList<>();
                List<@Nullable Object> values = new ArrayList<>();
                for (ColumnPair pair : link.pairs()) {
                    Column column = link.childColumn(pair);
                    columns.add(column);
                    values.add(work.state().columnValue(work.state().mapping().column(column)));
                }
                add(work, columns, values, batches);
            }
        }
    }

    /** A row lets go of rows that are deleted: one to be deleted too, or one that is to refer to others once these are gone. */
    private void release(ObjectWork work, Set<Object> deleted, Map<Shape, Batch> batches) {
        for (TablePlan plan : work.plan().tables()) {
            for (ForeignKey key : plan.table().foreignKeys()) {
                boolean leaves = ranks.isPostUpdated(key) && (work.isDelete() || isMoving(work, key));
                EntityMapping target = leaves ? ranks.root(key.target()) : null;
                Object identity = target == null ? null : identity(work, key, target);
                if (identity != null && deleted.contains(List.of(target, identity))) {
                    List<@Nullable Object> nulls = new ArrayList<>();
                    key.columns().forEach(column -> nulls.add(null));
                    add(work, key.columns(), nulls, batches);
                }
            }
        }
    }

    private static boolean isMoving(ObjectWork work, ForeignKey key) {
        return Prospects.linkTo(work, key.columns().get(0)) != null;
    }

    private @Nullable Object identity(ObjectWork work, ForeignKey key, EntityMapping target) {
        Object[] values = new Object[key.columns().size()];
        for (int i = 0; i < values.length; i++) {
            ColumnMapping column = work.state().mapping().find(key.columns().get(i));
            values[i] = column == null ? null : Committed.value(work.state(), column);
            if (values[i] == null) {
                return null;
            }
            if (values[i] == InstanceState.NO_VALUE) {
                return storedIdentity(work, key, target);
            }
        }
        return target.id().identity(values);
    }

    /** Of an object that was expired. */
    private @Nullable Object storedIdentity(ObjectWork work, ForeignKey key, EntityMapping target) {
        boolean isTargetDeleted = works.works().stream().anyMatch(other -> other.isDelete() && other.root() == target);
        List<Object> values = isTargetDeleted ? StoredRow.values(work.state(), key.columns(), session) : null;
        return values == null ? null : target.id().identity(values.toArray());
    }

    private void add(ObjectWork work, List<Column> columns, List<@Nullable Object> values, Map<Shape, Batch> batches) {
        Table table = columns.get(0).table();
        Shape shape = new Shape(table, columns, work.plan().mapping().keyColumns(table));
        Batch batch = batches.computeIfAbsent(shape, key -> new Batch());
        List<@Nullable Object> row = new ArrayList<>(values);
        Object identity = work.state().identity();
        for (int i = 0; i < shape.key.size(); i++) {
            row.add(identity == null ? null : work.state().mapping().id().value(identity, i));
        }
        batch.rows.add(row.toArray());
        batch.works.add(work);
    }

    private void send(Shape shape, Batch batch) {
        int[] counts = session.writer(shape.table).updateKnown(shape.table, shape.columns, shape.key, batch.rows);
        RowCounts.requireUpdated(counts, batch.works);
    }

    /** Lets a row give up a unique value until its own UPDATE. */
    void park(Park step) {
        Map<Shape, Batch> batches = new LinkedHashMap<>();
        List<@Nullable Object> nulls = new ArrayList<>();
        step.columns().forEach(column -> nulls.add(null));
        add(step.work(), step.columns(), nulls, batches);
        batches.forEach(this::send);
    }
}
