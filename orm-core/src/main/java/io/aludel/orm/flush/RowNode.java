package io.aludel.orm.flush;

import java.util.ArrayList;
import java.util.List;

/** One object's row in the order of rows. Used by one flush. */
final class RowNode {
    private final ObjectWork work;
    private final List<RowEdge> successors = new ArrayList<>(2);
    private final List<RowEdge> predecessors = new ArrayList<>(2);
    private int blockers;
    private boolean done;

    RowNode(ObjectWork work) {
        this.work = work;
    }

    ObjectWork work() {
        return work;
    }

    /** Saving comes before deleting wherever nothing says otherwise. */
    boolean isDelete() {
        return work.isDelete();
    }

    void before(RowNode then, RowEdge.Cause cause) {
        if (then == this) {
            return;
        }
        RowEdge edge = new RowEdge(this, then, cause);
        successors.add(edge);
        then.predecessors.add(edge);
        then.blockers++;
    }

    List<RowEdge> predecessors() {
        return predecessors;
    }

    boolean isReady() {
        return !done && blockers == 0;
    }

    boolean isDone() {
        return done;
    }

    void finish() {
        done = true;
        successors.forEach(edge -> edge.then().blockers--);
    }

    /** Takes a dependency away. */
    static void drop(RowEdge edge) {
        edge.first().successors.remove(edge);
        edge.then().predecessors.remove(edge);
        edge.then().blockers--;
    }
}
