package io.aludel.orm.flush;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object's row in the order of rows, or the rows that go with it without being known. Used by one flush. */
final class RowNode {
    private final ObjectWork work;
    private final @Nullable UnseenRows unseen;
    private final List<RowEdge> successors = new ArrayList<>(2);
    private final List<RowEdge> predecessors = new ArrayList<>(2);
    private int blockers;
    private boolean done;

    RowNode(ObjectWork work) {
        this(work, null);
    }

    RowNode(ObjectWork work, @Nullable UnseenRows unseen) {
        this.work = work;
        this.unseen = unseen;
    }

    /** Among which rows those are that refer to the object; null if this is the object's own row. */
    @Nullable
    UnseenRows unseen() {
        return unseen;
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
