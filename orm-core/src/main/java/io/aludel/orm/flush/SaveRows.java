package io.aludel.orm.flush;

import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Writes the rows of objects that do not depend on each other: per table the updates by key, then the inserts as they were added. */
final class SaveRows {
    private static final Comparator<ObjectWork> BY_POSITION = Comparator.comparingInt(ObjectWork::position);

    private final KeySync keys;
    private final RowEvents events;
    private final UpdateRows updates;
    private final InsertRows inserts;

    SaveRows(KeySync keys, RowEvents events, UpdateRows updates, InsertRows inserts) {
        this.keys = keys;
        this.events = events;
        this.updates = updates;
        this.inserts = inserts;
    }

    void run(List<ObjectWork> works) {
        List<ObjectWork> added = new ArrayList<>(0);
        List<ObjectWork> updated = new ArrayList<>(0);
        boolean isRowTakenOver = false;
        for (int i = 0; i < works.size(); i++) {
            ObjectWork work = works.get(i);
            keys.apply(work);
            (work.isUpdate() ? updated : added).add(work);
            isRowTakenOver |= work.predecessor() != null;
        }
        added.sort(BY_POSITION);
        updated.sort(KeyOrder.BY_KEY);
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
        boolean updatesAny = !rewritten.isEmpty();
        boolean insertsAny = !inserted.isEmpty();
        if (updatesAny) {
            updates.begin(rewritten);
        }
        for (Table table : tables(works)) {
            if (updatesAny) {
                updates.write(table, rewritten);
            }
            if (insertsAny) {
                inserts.write(table, inserted);
            }
        }
        if (updatesAny) {
            updates.end(rewritten);
        }
        if (insertsAny) {
            inserts.end(inserted);
        }
    }

    /** The tables of all objects, each after those of its superclasses. */
    private static Collection<Table> tables(List<ObjectWork> works) {
        EntityPlan last = works.get(0).plan();
        Collection<Table> tables = last.mapping().tables();
        for (int i = 1; i < works.size(); i++) {
            if (works.get(i).plan() != last) {
                last = works.get(i).plan();
                // A set from the second class on.
                tables = tables instanceof LinkedHashSet ? tables : new LinkedHashSet<>(tables);
                tables.addAll(last.mapping().tables());
            }
        }
        return tables;
    }
}
