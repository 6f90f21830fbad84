package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a flush has to do about one object. Holds the object, which a state does not. Used by one flush. */
final class ObjectWork {
    enum Verb {
        INSERT,
        UPDATE,
        DELETE
    }

    private final InstanceState state;
    private final Managed entity;
    private final EntityPlan plan;
    private final int position;
    private Verb verb;
    private @Nullable Verb expandedAs;
    private @Nullable ObjectWork predecessor;
    private boolean rowTaken;
    private boolean withdrawn;
    private @Nullable List<KeyLink> links;
    private @Nullable BitSet changedHidden;

    ObjectWork(InstanceState state, Managed entity, EntityPlan plan, Verb verb, int position) {
        this.state = state;
        this.entity = entity;
        this.plan = plan;
        this.verb = verb;
        this.position = position;
    }

    InstanceState state() {
        return state;
    }

    Managed entity() {
        return entity;
    }

    EntityPlan plan() {
        return plan;
    }

    EntityMapping root() {
        return plan.root();
    }

    /** The order in which objects came into the flush, pending ones as they were added. */
    int position() {
        return position;
    }

    Verb verb() {
        return verb;
    }

    boolean isInsert() {
        return verb == Verb.INSERT;
    }

    boolean isUpdate() {
        return verb == Verb.UPDATE;
    }

    boolean isDelete() {
        return verb == Verb.DELETE;
    }

    void verb(Verb newVerb) {
        this.verb = newVerb;
    }

    /** Answers whether it was not expanded with this verb before, and notes that it is now. */
    boolean startExpanding() {
        boolean isFirst = expandedAs != verb;
        expandedAs = verb;
        return isFirst;
    }

    /** The deleted object whose row a new one takes over, so that it is updated instead of inserted; else null. */
    @Nullable
    ObjectWork predecessor() {
        return predecessor;
    }

    /** Lets this new object have the row of a deleted one. */
    void takeRowOf(ObjectWork deleted) {
        predecessor = deleted;
        deleted.rowTaken = true;
    }

    /** Whether its row goes on as another object's. */
    boolean isRowTaken() {
        return rowTaken;
    }

    /** Has its object not inserted after all. */
    void withdraw() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    /** What its foreign keys are to be, where relationships say so. */
    List<KeyLink> links() {
        return links == null ? List.of() : links;
    }

    /** Notes what a foreign key is to be. Having a parent wins over having none any more. */
    void link(KeyLink link) {
        if (links == null) {
            links = new ArrayList<>(2);
        }
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).concernsSame(link)) {
                if (link.parent() != null) {
                    links.set(i, link);
                }
                return;
            }
        }
        links.add(link);
    }

    boolean isChanged(ColumnMapping hidden) {
        return changedHidden != null && changedHidden.get(hidden.hiddenIndex());
    }

    void markChanged(ColumnMapping hidden) {
        if (changedHidden == null) {
            changedHidden = new BitSet();
        }
        changedHidden.set(hidden.hiddenIndex());
    }

    @Override
    public String toString() {
        return verb + " " + state.label();
    }
}
