package io.aludel.orm.flush;

import io.aludel.orm.flush.FlushPlan.Delete;
import io.aludel.orm.flush.FlushPlan.Park;
import io.aludel.orm.flush.FlushPlan.PostUpdate;
import io.aludel.orm.flush.FlushPlan.Save;
import io.aludel.orm.flush.FlushPlan.Step;
import io.aludel.orm.flush.FlushPlan.WriteAssociations;

/** Runs the steps of one flush. */
final class Emission {
    private final FlushSession session;
    private final WorkSet works;
    private final MappingRanks ranks;
    private final ObjectWriter objects;
    private final KeySync keys;
    private final RowEvents events;
    private final UpdateRows updates;
    private final SaveRows saves;

    Emission(FlushSession session, WorkSet works, MappingRanks ranks, KeyBlocks sequences, ObjectWriter objects) {
        this.session = session;
        this.works = works;
        this.ranks = ranks;
        this.objects = objects;
        this.keys = new KeySync(session, works, objects);
        this.events = new RowEvents(session);
        this.updates = new UpdateRows(session, objects);
        this.saves = new SaveRows(keys, events, updates, new InsertRows(session, sequences, objects));
    }

    void run(FlushPlan plan) {
        plan.steps().forEach(this::run);
    }

    private void run(Step step) {
        if (step instanceof Save save) {
            saves.run(save.works());
        } else if (step instanceof Delete delete) {
            new DeleteRows(session, events, updates, objects).run(delete.works());
        } else if (step instanceof WriteAssociations write) {
            new AssociationRows(session, works).run(write);
        } else if (step instanceof PostUpdate update) {
            postUpdates().run(update);
        } else if (step instanceof Park park) {
            postUpdates().park(park);
        }
    }

    private PostUpdates postUpdates() {
        return new PostUpdates(session, works, ranks, keys);
    }
}
