package io.aludel.orm.flush;

import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the rows of objects that do not depend on each other: per table the updates by key, then the inserts as they were added. */
final class SaveRows {
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
        List<ObjectWork> added = new ArrayList<>();
        List<ObjectWork> updated = new ArrayList<>();
        List<ObjectWork> rewritten = new ArrayList<>();
        for (ObjectWork work : works) {
            keys.apply(work);
            (work.isUpdate() ? updated : added).add(work);
        }
        added.sort(Comparator.comparingInt(ObjectWork::position));
        updated.sort(KeyOrder.BY_KEY);
        events.tell(RowMoment.BEFORE_INSERT, added);
        events.tell(RowMoment.BEFORE_UPDATE, updated);
        List<ObjectWork> inserted = new ArrayList<>(added.size());
        rewritten.addAll(updated);
        for (ObjectWork work : added) {
            (work.predecessor() == null ? inserted : rewritten).add(work);
        }
        write(tables(works), rewritten, inserted);
        events.tell(RowMoment.AFTER_INSERT, added);
        events.tell(RowMoment.AFTER_UPDATE, updated);
    }

    private void write(Set<Table> tables, List<ObjectWork> rewritten, List<ObjectWork> inserted) {
        updates.begin(rewritten);
        for (Table table : tables) {
            updates.write(table, rewritten);
            inserts.write(table, inserted);
        }
        updates.end(rewritten);
        inserts.end(inserted);
    }

    /** The tables of all objects, each after those of its superclasses. */
    private static Set<Table> tables(List<ObjectWork> works) {
        Set<Table> tables = new LinkedHashSet<>(4);
        EntityPlan last = null;
        for (ObjectWork work : works) {
            if (work.plan() != last) {
                last = work.plan();
                last.tables().forEach(plan -> tables.add(plan.table()));
            }
        }
        return tables;
    }
}
