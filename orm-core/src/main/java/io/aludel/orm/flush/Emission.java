package io.aludel.orm.flush;

import io.aludel.orm.flush.FlushPlan.Delete;
import io.aludel.orm.flush.FlushPlan.DeleteUnseen;
import io.aludel.orm.flush.FlushPlan.Park;
import io.aludel.orm.flush.FlushPlan.PostUpdate;
import io.aludel.orm.flush.FlushPlan.Save;
import io.aludel.orm.flush.FlushPlan.Step;
import io.aludel.orm.flush.FlushPlan.WriteAssociations;
import java.util.List;

/** Runs the steps of one flush. */
final class Emission {
    private final FlushSession session;
    private final WorkSet works;
    private final MappingRanks ranks;
    private final ObjectWriter objects;
    private final KeySync keys;
    private final RowEvents events;
    private final KeyBlocks sequences;

    Emission(FlushSession session, WorkSet works, MappingRanks ranks, KeyBlocks sequences, ObjectWriter objects) {
        this.session = session;
        this.works = works;
        this.ranks = ranks;
        this.objects = objects;
        this.keys = new KeySync(session, works, objects);
        this.events = new RowEvents(session);
        this.sequences = sequences;
    }

    void run(FlushPlan plan) {
        List<Step> steps = plan.steps();
        for (int i = 0; i < steps.size(); i++) {
            run(steps.get(i));
        }
    }

    private void run(Step step) {
        if (step instanceof Save save) {
            new SaveRows(session, keys, events, sequences, objects).run(save.works());
        } else if (step instanceof Delete delete) {
            new DeleteRows(session, events, objects).run(delete.works());
        } else if (step instanceof DeleteUnseen delete) {
            DeleteRows.run(delete.rows(), session);
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
