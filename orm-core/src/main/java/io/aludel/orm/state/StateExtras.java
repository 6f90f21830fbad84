package io.aludel.orm.state;

import io.aludel.orm.mapping.RelationshipLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only few instances need to know: made when first needed, so that the others do not pay for it. */
final class StateExtras {
    private long @Nullable [] deferred;
    private @Nullable PendingChanges @Nullable [] pending;
    private @Nullable Object @Nullable [] lent;
    private @Nullable ComputedValue @Nullable [] expressions;
    private final List<Parenthood> parents = new ArrayList<>(1);

    /** Whose the object is through one delete-orphan relationship; {@code parent} is null when it was taken out. */
    private static final class Parenthood {
        private final RelationshipLink link;
        private @Nullable Managed parent;
        // The object's own changes were dropped, but not the parent's: only a parent that knows of it may still say so.
        private boolean isHearsay;

        private Parenthood(RelationshipLink link) {
            this.link = link;
        }
    }

    boolean isDeferred(int attribute) {
        return deferred != null && (deferred[attribute >>> 6] & 1L << attribute) != 0;
    }

    void defer(int attribute, int words) {
        if (deferred == null) {
            deferred = new long[words];
        }
        deferred[attribute >>> 6] |= 1L << attribute;
    }

    void undefer(int attribute) {
        if (deferred != null) {
            deferred[attribute >>> 6] &= ~(1L << attribute);
        }
    }

    @Nullable
    PendingChanges pending(int attribute) {
        return pending == null ? null : pending[attribute];
    }

    PendingChanges makePending(int attribute, int attributes) {
        if (pending == null) {
            pending = new PendingChanges[attributes];
        }
        PendingChanges changes = pending[attribute];
        if (changes == null) {
            changes = new PendingChanges();
            pending[attribute] = changes;
        }
        return changes;
    }

    void dropPending() {
        pending = null;
    }

    void dropPending(int attribute) {
        if (pending != null) {
            pending[attribute] = null;
        }
    }

    /** A copy of what the attribute's value was when it was handed out; null if it was not. */
    @Nullable
    Object lent(int attribute) {
        return lent == null ? null : lent[attribute];
    }

    boolean isLent() {
        return lent != null;
    }

    void lend(int attribute, Object copy, int attributes) {
        if (lent == null) {
            lent = new Object[attributes];
        }
        lent[attribute] = copy;
    }

    void takeBack(int attribute) {
        if (lent != null) {
            lent[attribute] = null;
        }
    }

    void takeBackAll() {
        lent = null;
    }

    void compute(int attribute, ComputedValue expression, int attributes) {
        if (expressions == null) {
            expressions = new ComputedValue[attributes];
        }
        expressions[attribute] = expression;
    }

    @Nullable
    ComputedValue expression(int attribute) {
        return expressions == null ? null : expressions[attribute];
    }

    boolean hasExpressions() {
        return expressions != null;
    }

    void dropExpression(int attribute) {
        if (expressions != null) {
            expressions[attribute] = null;
        }
    }

    void dropExpressions() {
        expressions = null;
    }

    void adopted(RelationshipLink link, Managed parent) {
        Parenthood known = parenthood(link);
        known.parent = parent;
        known.isHearsay = false;
    }

    /** Answers whether it has no parent through this relationship any more. */
    boolean released(RelationshipLink link, Managed parent) {
        for (Parenthood known : parents) {
            if (known.link == link) {
                if (known.parent != null && known.parent != parent && !known.isHearsay) {
                    return false;
                }
                known.parent = null;
                known.isHearsay = false;
                return true;
            }
        }
        parenthood(link);
        return true;
    }

    private Parenthood parenthood(RelationshipLink link) {
        for (Parenthood known : parents) {
            if (known.link == link) {
                return known;
            }
        }
        Parenthood added = new Parenthood(link);
        parents.add(added);
        return added;
    }

    boolean isOrphan() {
        for (Parenthood known : parents) {
            if (known.parent == null && !known.isHearsay) {
                return true;
            }
        }
        return false;
    }

    /** Whether, for all that is known, a parent other than the one given has it through a relationship. */
    boolean isOfOther(RelationshipLink link, Managed parent) {
        for (Parenthood known : parents) {
            if (known.link == link) {
                return known.parent != null && known.parent != parent;
            }
        }
        return false;
    }

    void doubtParents() {
        parents.forEach(known -> known.isHearsay = true);
    }

    void dropParents() {
        parents.clear();
    }
}
