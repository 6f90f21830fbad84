package io.aludel.orm.flush;

import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the rows of objects that do not depend on each other: per table the updates by key, then the inserts as they were added. */
final class SaveRows {
    private static final Comparator<ObjectWork> BY_POSITION = Comparator.comparingInt(ObjectWork::position);

    private final FlushSession session;
    private final KeySync keys;
    private final RowEvents events;
    private final KeyBlocks sequences;
    private final ObjectWriter objects;

    SaveRows(FlushSession session, KeySync keys, RowEvents events, KeyBlocks sequences, ObjectWriter objects) {
        this.session = session;
        this.keys = keys;
        this.events = events;
        this.sequences = sequences;
        this.objects = objects;
    }

    void run(List<ObjectWork> works) {
        int updates = 0;
        boolean isRowTakenOver = false;
        for (int i = 0; i < works.size(); i++) {
            ObjectWork work = works.get(i);
            keys.apply(work);
            updates += work.isUpdate() ? 1 : 0;
            isRowTakenOver |= work.predecessor() != null;
        }
        List<ObjectWork> added = sorted(works, works.size() - updates, false, BY_POSITION);
        List<ObjectWork> updated = sorted(works, updates, true, KeyOrder.BY_KEY);
        events.tell(RowMoment.BEFORE_INSERT, added);
        events.tell(RowMoment.BEFORE_UPDATE, updated);
        if (isRowTakenOver) {
            writeSorted(works, added, updated);
        } else {
            write(works, updated, added);
        }
        events.tell(RowMoment.AFTER_INSERT, added);
        events.tell(RowMoment.AFTER_UPDATE, updated);
    }

    /** Those to be updated, or the others; of one work alone the list it is in. */
    private static List<ObjectWork> sorted(
            List<ObjectWork> works, int count, boolean isUpdate, Comparator<ObjectWork> order) {
        if (count == 0) {
            return List.of();
        }
        if (works.size() == 1) {
            return works;
        }
        List<ObjectWork> some = new ArrayList<>(count);
        for (ObjectWork work : works) {
            if (work.isUpdate() == isUpdate) {
                some.add(work);
            }
        }
        some.sort(order);
        return some;
    }

    /** New objects that take over a row update it. */
    private void writeSorted(List<ObjectWork> works, List<ObjectWork> added, List<ObjectWork> updated) {
        List<ObjectWork> inserted = new ArrayList<>(added.size());
        List<ObjectWork> rewritten = new ArrayList<>(updated);
        for (ObjectWork work : added) {
            (work.predecessor() == null ? inserted : rewritten).add(work);
        }
        write(works, rewritten, inserted);
    }

    private void write(List<ObjectWork> works, List<ObjectWork> rewritten, List<ObjectWork> inserted) {
        UpdateRows updates = rewritten.isEmpty() ? null : new UpdateRows(session, objects, rewritten.size());
        InsertRows inserts = inserted.isEmpty() ? null : new InsertRows(session, sequences, objects, inserted.size());
        if (updates != null) {
            updates.begin(rewritten);
        }
        List<Table> tables = tables(works);
        for (int i = 0; i < tables.size(); i++) {
            if (updates != null) {
                updates.write(tables.get(i), rewritten);
            }
            if (inserts != null) {
                inserts.write(tables.get(i), inserted);
            }
        }
        if (updates != null) {
            updates.end(rewritten);
        }
        if (inserts != null) {
            inserts.end(inserted);
        }
    }

    /** The tables of all objects, each after those of its superclasses. */
    private static List<Table> tables(List<ObjectWork> works) {
        EntityPlan last = works.get(0).plan();
        List<Table> tables = last.mapping().tables();
        for (int i = 1; i < works.size(); i++) {
            if (works.get(i).plan() != last) {
                last = works.get(i).plan();
                tables = withAll(tables, last.mapping().tables());
            }
        }
        return tables;
    }

    private static List<Table> withAll(List<Table> tables, List<Table> more) {
        if (tables.containsAll(more)) {
            return tables;
        }
        Set<Table> all = new LinkedHashSet<>(tables);
        all.addAll(more);
        return List.copyOf(all);
    }
}
