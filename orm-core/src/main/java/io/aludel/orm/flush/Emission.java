package io.aludel.orm.flush;

import io.aludel.orm.flush.FlushPlan.Delete;
import io.aludel.orm.flush.FlushPlan.Park;
import io.aludel.orm.flush.FlushPlan.PostUpdate;
import io.aludel.orm.flush.FlushPlan.Save;
import io.aludel.orm.flush.FlushPlan.Step;
import io.aludel.orm.flush.FlushPlan.WriteAssociations;

/** Runs the steps of one flush. */
final class Emission {
    private final SaveRows saves;
    private final DeleteRows deletes;
    private final AssociationRows associations;
    private final PostUpdates postUpdates;

    Emission(FlushSession session, WorkSet works, MappingRanks ranks, KeyBlocks sequences, ObjectWriter objects) {
        KeySync keys = new KeySync(session, works, objects);
        RowEvents events = new RowEvents(session);
        UpdateRows updates = new UpdateRows(session, objects);
        InsertRows inserts = new InsertRows(session, sequences, objects);
        this.saves = new SaveRows(keys, events, updates, inserts);
        this.deletes = new DeleteRows(session, events, updates, objects);
        this.associations = new AssociationRows(session, works);
        this.postUpdates = new PostUpdates(session, works, ranks, keys);
    }

    void run(FlushPlan plan) {
        plan.steps().forEach(this::run);
    }

    private void run(Step step) {
        if (step instanceof Save save) {
            saves.run(save.works());
        } else if (step instanceof Delete delete) {
            deletes.run(delete.works());
        } else if (step instanceof WriteAssociations write) {
            associations.run(write);
        } else if (step instanceof PostUpdate update) {
            postUpdates.run(update);
        } else if (step instanceof Park park) {
            postUpdates.park(park);
        }
    }
}
