package io.aludel.orm.flush;

import io.aludel.orm.state.InstanceState;
import java.util.List;

/** One thing a flush does, after all steps before it. */
sealed interface Step {
    /** Inserts new objects and updates changed ones, all of one hierarchy. */
    record Save(List<InstanceState> states) implements Step {}

    /** Deletes objects of one hierarchy. */
    record Delete(List<InstanceState> states) implements Step {}

    /** Inserts rows of one association table. */
    record InsertSecondary(List<SecondaryRow> rows) implements Step {}

    /** Deletes rows of one association table. */
    record DeleteSecondary(List<SecondaryRow> rows) implements Step {}

    /** Sets or clears foreign keys that would have closed a circle of rows. */
    record PostUpdate(List<Link> links) implements Step {}
}
