package io.aludel.orm.state;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipLink;
import io.aludel.orm.mapping.RelationshipMapping;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one instance of an entity beyond its fields: its identity, its session, its life cycle, and what its
 * attributes were at the last flush. It refers to the instance weakly and is itself the identity map's entry. One thread at a
 * time, its session's.
 *
 * <p>There is one per loaded object, so what few objects need stands in {@link StateExtras}.
 */
public final class InstanceState extends ObjectHandle {
    /** Stands for a value that is not known. */
    public static final Object NO_VALUE = new Object();

    // In the array of committed values: the value was null. Java's null there means that nothing was written.
    private static final Object NULL = new Object();
    private @Nullable Object @Nullable [] committed;
    private @Nullable StateExtras extras;
    private boolean modified;

    /**
     * For an object that becomes known to a session: a new one, or a detached one where it is a deserialised copy of an object with
     * a row. Collections that are not tracked yet, as after deserialisation, become so.
     */
    public InstanceState(EntityMapping mapping, Managed entity) {
        super(mapping, entity, null, null, Lifecycle.TRANSIENT);
        boolean isClone = entity.$state() != null;
        boolean isStored = !isClone && StoredCopies.hasRow(entity);
        entity.$state(this);
        if (isClone) {
            Bits.assignAll(this, entity);
        }
        TrackedCollections.adopt(this, entity);
        if (isStored) {
            lifecycle(Lifecycle.DETACHED);
            identity(mapping.id().identityOf(entity));
            expireHidden();
            StoredCopies.recordChanges(this, entity);
        }
    }

    /** Whether an object was stored, also where it has no state because it came out of a stream. */
    public static boolean isStored(Managed entity) {
        InstanceState state = of(entity);
        return state == null ? entity.$state() == null && StoredCopies.hasRow(entity) : state.identity() != null;
    }

    /**
     * For an object that a row is made into: persistent, all attributes but the key unloaded until load fills them. Not entered
     * into the identity map.
     */
    public static InstanceState forRow(EntityMapping mapping, Managed entity, Object identity, StateOwner owner) {
        InstanceState state = new InstanceState(mapping, entity, identity, owner);
        for (int word = 0; word < mapping.words(); word++) {
            entity.$unloaded(word, mapping.loadableBits(word));
        }
        return state;
    }

    /** As {@link #forRow(EntityMapping, Managed, Object, StateOwner)}, of who fills all attributes but those of these bits. */
    public static InstanceState forRow(
            EntityMapping mapping, Managed entity, Object identity, StateOwner owner, long[] unloaded) {
        InstanceState state = new InstanceState(mapping, entity, identity, owner);
        for (int word = 0; word < unloaded.length; word++) {
            entity.$unloaded(word, unloaded[word]);
        }
        return state;
    }

    private InstanceState(EntityMapping mapping, Managed entity, Object identity, StateOwner owner) {
        super(mapping, entity, identity, owner, Lifecycle.PERSISTENT);
        entity.$state(this);
    }

    /** The state of an entity, or null; a copy made by {@code clone()} is told from its original and has none. */
    public static @Nullable InstanceState of(Managed entity) {
        InstanceState state = entity.$state();
        return state == null || state.get() == entity ? state : null;
    }

    // ---- values

    /** The raw value of an attribute, whether loaded or not. */
    public @Nullable Object raw(int attribute) {
        return mapping.accessor().get(held(), attribute);
    }

    /** Puts a raw value without events and marks the attribute loaded; no change is recorded. */
    public void putLoaded(int attribute, @Nullable Object value) {
        mapping.accessor().put(held(), attribute, value);
        markLoaded(attribute);
        ownValue(attribute);
    }

    /** Whether values that can change without telling were handed out, so that {@link #noticeChanges} may find something. */
    public boolean isLent() {
        return extras != null && extras.isLent();
    }

    /** Whether {@link #noticeChanges} would find something. */
    public boolean isChangedInside() {
        return isLent() && LentValues.isChanged(this);
    }

    /** Records what was changed inside arrays, JSON documents and the like since they were handed out. */
    public void noticeChanges() {
        if (isLent()) {
            LentValues.notice(this);
        }
    }

    /**
     * Fills a collection or map with what was loaded, merges what the other side changed while it was not loaded, and marks the
     * attribute loaded. Changes made since the last flush, other than those, are dropped.
     */
    public void putLoadedCollection(int attribute, Collection<? extends Managed> elements) {
        Managed entity = held();
        PendingChanges pending = pending(attribute);
        if (extras != null) {
            extras.dropPending(attribute);
        }
        markLoaded(attribute);
        Bits.written(entity, attribute, false);
        TrackedCollections.fill(this, entity, attribute, elements, pending);
    }

    /** The current value of a column, raw; of a hidden one what the state keeps. */
    public @Nullable Object columnValue(ColumnMapping column) {
        return column.isHidden() ? hidden(column.hiddenIndex()) : column.value(held());
    }

    /** The value of a column at the last flush; {@link #NO_VALUE} if it is not known. */
    public @Nullable Object committedColumnValue(ColumnMapping column) {
        AttributeMapping attribute = column.attribute();
        if (attribute == null) {
            return isHiddenExpired(column.hiddenIndex()) ? NO_VALUE : hidden(column.hiddenIndex());
        }
        Object value = committedValue(attribute.index());
        return value == NO_VALUE ? NO_VALUE : column.component(value);
    }

    // ---- loaded, unloaded, expired

    public boolean isLoaded(int attribute) {
        return !Bits.isUnloaded(held(), attribute);
    }

    /** Marks an attribute loaded after its field was filled directly. */
    public void markLoaded(int attribute) {
        Bits.unloaded(held(), attribute, false);
        if (extras != null) {
            extras.undefer(attribute);
            extras.takeBack(attribute);
        }
    }

    public void markUnloaded(int attribute) {
        Bits.unloaded(held(), attribute, true);
    }

    /** Marks a column attribute as left out of the SELECT by an option: reading it does not load the expired others. */
    public void markDeferred(int attribute) {
        markUnloaded(attribute);
        extras().defer(attribute, mapping.words());
    }

    /** Whether an unloaded column attribute is to be refilled on its own, or with its group. */
    public boolean isDeferred(int attribute) {
        return mapping.attribute(attribute).isDeferred() || extras != null && extras.isDeferred(attribute);
    }

    /** Whether a column attribute is to be refilled, together with all other expired ones. */
    public boolean isExpired(int attribute) {
        return !isLoaded(attribute)
                && !(mapping.attribute(attribute) instanceof RelationshipMapping)
                && !isDeferred(attribute);
    }

    public boolean hasExpired() {
        return hasExpired(held());
    }

    /** As {@link #hasExpired()}, for who has the entity in hand. */
    public boolean hasExpired(Managed entity) {
        for (int word = 0; word < mapping.words(); word++) {
            long columns = entity.$unloaded(word) & mapping.eagerBits(word);
            for (; columns != 0; columns &= columns - 1) {
                if (isExpired((word << 6) + Long.numberOfTrailingZeros(columns))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Drops all values but the primary key, and all changes, also of that, and what waits for unloaded collections. */
    public void expire() {
        Managed entity = get();
        if (entity == null) {
            return;
        }
        Object identity = identity();
        if (modified && identity != null) {
            mapping.id().put(entity, identity);
        }
        for (int word = 0; word < mapping.words(); word++) {
            entity.$unloaded(word, entity.$unloaded(word) | mapping.loadableBits(word));
            entity.$written(word, 0);
        }
        expireHidden();
        committed = null;
        modified = false;
        if (extras != null) {
            extras.takeBackAll();
            extras.dropPending();
            extras.doubtParents();
            extras.dropExpressions();
        }
    }

    private void dropChanges() {
        committed = null;
        modified = false;
        if (extras != null) {
            extras.dropPending();
            extras.dropParents();
            extras.dropExpressions();
        }
    }

    /** Drops the value of one attribute and its changes; nothing happens for the primary key. */
    public void expire(int attribute) {
        if (!mapping.shape().isId(attribute)) {
            Managed entity = held();
            Bits.unloaded(entity, attribute, true);
            Bits.written(entity, attribute, false);
            forget(attribute);
        }
    }

    private void forget(int attribute) {
        if (committed != null) {
            committed[attribute] = null;
        }
        if (extras != null) {
            extras.dropPending(attribute);
            extras.takeBack(attribute);
            extras.dropExpression(attribute);
        }
    }

    // ---- changes since the last flush

    /** Whether anything was written since the last flush, even where it came to nothing. */
    public boolean isModified() {
        return modified;
    }

    /** Notes a change that is recorded elsewhere, so that the next flush looks at the object. Tells the owner of the first. */
    public void markModified() {
        if (!modified) {
            StateOwner current = owner();
            if (current != null) {
                current.modified(this);
            }
            modified = true;
        }
    }

    /** Marks an attribute as changed from an unknown value. */
    public void markWritten(int attribute) {
        recordSet(held(), attribute, NO_VALUE);
    }

    /**
     * Notes that an attribute is about to be written. What it was, {@link #NO_VALUE} where that is not known, is kept if this is
     * the first time since the last flush.
     */
    void recordSet(Managed entity, int attribute, @Nullable Object before) {
        if (!isNew()) {
            Object lent = extras == null ? null : extras.lent(attribute);
            Object old = lent == null || before == NO_VALUE ? before : lent;
            markModified();
            if (committed == null) {
                committed = new Object[mapping.attributeCount()];
            }
            if (committed[attribute] == null) {
                committed[attribute] = old == null ? NULL : old;
            }
            if (lent != null) {
                extras().takeBack(attribute);
            }
        }
        if (Bits.isUnloaded(entity, attribute)) {
            markLoaded(attribute);
        }
        Bits.written(entity, attribute, true);
        if (extras != null) {
            extras.dropExpression(attribute);
        }
    }

    /**
     * Has the next flush set a column attribute to what the database computes. Until then a persistent object does not know the
     * value: reading it loads, which flushes first. Another value set meanwhile takes its place.
     */
    public void compute(int attribute, ComputedValue expression) {
        Managed entity = held();
        recordSet(entity, attribute, committedValue(attribute));
        Bits.written(entity, attribute, false);
        Bits.unloaded(entity, attribute, !isNew());
        extras().compute(attribute, expression, mapping.attributeCount());
    }

    /** What the next flush has the database compute for an attribute, or null. */
    public @Nullable ComputedValue expression(int attribute) {
        return extras == null ? null : extras.expression(attribute);
    }

    /** Whether the next flush has the database compute anything. */
    public boolean hasExpressions() {
        return extras != null && extras.hasExpressions();
    }

    /** Whether the attribute was assigned (not inserted yet) or written since the last flush. */
    public boolean isWritten(int attribute) {
        return Bits.isWritten(held(), attribute) || committed != null && committed[attribute] != null;
    }

    /** {@link #isWritten} of 64 attributes, a bit each. */
    public long writtenBits(int word) {
        long bits = held().$written(word);
        if (committed != null) {
            int end = Math.min(committed.length, (word + 1) << 6);
            for (int attribute = word << 6; attribute < end; attribute++) {
                if (committed[attribute] != null) {
                    bits |= 1L << attribute;
                }
            }
        }
        return bits;
    }

    /** Lets the next write of a column attribute be noticed again; that it was written stays known. */
    public void hearEverySet(int attribute) {
        Managed entity = held();
        if (Bits.isWritten(entity, attribute)) {
            if (committed == null) {
                committed = new Object[mapping.attributeCount()];
            }
            if (committed[attribute] == null) {
                committed[attribute] = isNew() ? NULL : NO_VALUE;
            }
            Bits.written(entity, attribute, false);
        }
    }

    /**
     * The value at the last flush: the kept one, the current one if it was not written since, {@link #NO_VALUE} if it is not
     * known. Not for collections.
     */
    public @Nullable Object committedValue(int attribute) {
        Object kept = committed == null || isNew() ? null : committed[attribute];
        if (kept != null) {
            return kept == NULL ? null : kept;
        }
        Managed entity = held();
        return Bits.isUnloaded(entity, attribute) || isNew()
                ? NO_VALUE
                : mapping.accessor().get(entity, attribute);
    }

    /** Whether the attribute differs from what it was at the last flush, or may; an unknown old value counts as different. */
    public boolean hasNetChange(int attribute) {
        noticeChanges();
        return Histories.hasNetChange(this, attribute);
    }

    /**
     * What happened to an attribute since the last flush. Loads nothing; what the other side changed of a collection that is not
     * loaded is included.
     */
    public AttributeHistory history(int attribute) {
        noticeChanges();
        return Histories.of(this, attribute);
    }

    /**
     * Makes the current values those of the last flush. Called after a flush, for an object just inserted before its life cycle
     * moves on: relationships never assigned then become unloaded, so that reading them looks into the database.
     */
    public void commitAll() {
        Managed entity = get();
        if (entity != null) {
            if (isNew()) {
                Bits.unloadUnassigned(this, entity);
            }
            TrackedCollections.commit(this, entity);
            EmbeddedValues.own(this, entity);
            LentValues.commit(this, entity);
            for (int word = 0; word < mapping.words(); word++) {
                entity.$written(word, 0);
            }
        }
        dropChanges();
    }

    /** Makes the current value of one attribute that of the last flush. */
    public void commit(int attribute) {
        Managed entity = held();
        Bits.written(entity, attribute, false);
        forget(attribute);
        if (mapping.accessor().get(entity, attribute) instanceof TrackedCollection collection) {
            TrackedCollections.commit(collection);
        }
        ownValue(attribute);
    }

    /** Lets an embedded value that was put into its field tell of changes inside it. */
    public void ownValue(int attribute) {
        if (mapping.attribute(attribute) instanceof ColumnAttributeMapping column && column.isChangeable()) {
            Managed entity = held();
            EmbeddedValues.own(entity, column, mapping.accessor().get(entity, attribute));
        }
    }

    /**
     * Makes it an object that no session ever knew, as a rollback does to what it inserted: every loaded attribute counts as
     * assigned, and the object has no state any more.
     */
    public void becomeTransient() {
        Managed entity = get();
        lifecycle(Lifecycle.TRANSIENT);
        owner(null);
        if (entity != null) {
            TrackedCollections.commit(this, entity);
            Bits.assignAll(this, entity);
            entity.$state(null);
        }
        if (extras != null) {
            extras.takeBackAll();
        }
        dropChanges();
    }

    /** Whether it was taken out of a parent whose relationship has the delete-orphan cascade, and not put elsewhere. */
    public boolean isOrphan() {
        return extras != null && extras.isOrphan();
    }

    /** Whether another parent than the one that took it out of a delete-orphan relationship has it now. */
    public boolean isOfOther(RelationshipLink link, Managed parent) {
        return extras != null && extras.isOfOther(link, parent);
    }

    @Nullable
    PendingChanges pending(int attribute) {
        return extras == null ? null : extras.pending(attribute);
    }

    StateExtras extras() {
        if (extras == null) {
            extras = new StateExtras();
        }
        return extras;
    }
}
