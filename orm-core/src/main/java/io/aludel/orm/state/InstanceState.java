package io.aludel.orm.state;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one instance of an entity beyond its fields: its identity, its session, its life cycle, and what its
 * attributes were at the last flush. It refers to the instance weakly and is itself the identity map's entry. One thread at a
 * time, its session's.
 */
public final class InstanceState extends WeakReference<Managed> {
    /** Stands for a value that is not known. */
    public static final Object NO_VALUE = new Object();

    /** For an object that becomes known to a session; {@code entity.$state} is set to it. */
    public InstanceState(EntityMapping mapping, Managed entity) {
        super(entity);
        throw new UnsupportedOperationException("in progress");
    }

    /** For an object that a row is made into: all attributes unloaded until load fills them; entered in {@code map} by put. */
    public static InstanceState forRow(EntityMapping mapping, Managed entity, Object identity, StateOwner owner) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The state of an entity, or null; a copy made by {@code clone()} is told from its original and has none. */
    public static @Nullable InstanceState of(Managed entity) {
        throw new UnsupportedOperationException("in progress");
    }

    // ---- identity, owner, life cycle

    public EntityMapping mapping() {
        throw new UnsupportedOperationException("in progress");
    }

    /** The instance, or null once it was reclaimed. */
    public @Nullable Managed entity() {
        throw new UnsupportedOperationException("in progress");
    }

    public @Nullable Object identity() {
        throw new UnsupportedOperationException("in progress");
    }

    /** Only while it is not in an identity map; see {@link IdentityMap#rekey}. */
    public void identity(@Nullable Object identity) {
        throw new UnsupportedOperationException("in progress");
    }

    public @Nullable StateOwner owner() {
        throw new UnsupportedOperationException("in progress");
    }

    public void owner(@Nullable StateOwner owner) {
        throw new UnsupportedOperationException("in progress");
    }

    public Lifecycle lifecycle() {
        throw new UnsupportedOperationException("in progress");
    }

    public void lifecycle(Lifecycle lifecycle) {
        throw new UnsupportedOperationException("in progress");
    }

    /** As messages write it: {@code User#7}, for a pending object {@code User#new@3f}. */
    public String label() {
        throw new UnsupportedOperationException("in progress");
    }

    /** Something that load keeps with the instance; of no meaning here. */
    public @Nullable Object loadContext() {
        throw new UnsupportedOperationException("in progress");
    }

    public void loadContext(@Nullable Object context) {
        throw new UnsupportedOperationException("in progress");
    }

    // ---- values

    /** The raw value of an attribute, whether loaded or not. */
    public @Nullable Object raw(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Puts a raw value without events and marks the attribute loaded; no change is recorded. */
    public void putLoaded(int attribute, @Nullable Object value) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Fills a collection or map with what was loaded, merges what waited for it, and marks the attribute loaded. */
    public void putLoadedCollection(int attribute, Collection<? extends Managed> elements) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The current value of a column, raw; of a hidden one what the state keeps. */
    public @Nullable Object columnValue(ColumnMapping column) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The value of a column at the last flush; {@link #NO_VALUE} if it is not known. */
    public @Nullable Object committedColumnValue(ColumnMapping column) {
        throw new UnsupportedOperationException("in progress");
    }

    public @Nullable Object hidden(int hiddenIndex) {
        throw new UnsupportedOperationException("in progress");
    }

    public void hidden(int hiddenIndex, @Nullable Object value) {
        throw new UnsupportedOperationException("in progress");
    }

    // ---- loaded, unloaded, expired

    public boolean isLoaded(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Marks an attribute loaded after its field was filled directly. */
    public void markLoaded(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    public void markUnloaded(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Marks column attributes as left out of the SELECT by an option: reading one does not load the expired others. */
    public void markDeferred(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Whether a column attribute is to be refilled, together with all other expired ones. */
    public boolean isExpired(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    public boolean hasExpired() {
        throw new UnsupportedOperationException("in progress");
    }

    /** Drops all values but the primary key, and all changes. */
    public void expire() {
        throw new UnsupportedOperationException("in progress");
    }

    /** Drops the value of one attribute and its changes; nothing happens for the primary key. */
    public void expire(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    // ---- changes since the last flush

    /** Whether anything was written since the last flush, even where it came to nothing. */
    public boolean isModified() {
        throw new UnsupportedOperationException("in progress");
    }

    /** Marks the object modified without a change, so that the next flush looks at it. */
    public void markModified() {
        throw new UnsupportedOperationException("in progress");
    }

    /** Marks an attribute as changed from an unknown value. */
    public void markWritten(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Whether the attribute was assigned (not inserted yet) or written since the last flush. */
    public boolean isWritten(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The value at the last flush: the kept one, the current one if it was not written since, {@link #NO_VALUE} if unknown. */
    public @Nullable Object committedValue(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Whether the attribute differs from what it was at the last flush, or may; an unknown old value counts as different. */
    public boolean hasNetChange(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** What happened to an attribute since the last flush. Loads nothing; what waits for an unloaded collection is included. */
    public AttributeHistory history(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Makes the current values those of the last flush. An object just inserted gets its unassigned relationships unloaded. */
    public void commitAll() {
        throw new UnsupportedOperationException("in progress");
    }

    /** Makes the current value of one attribute that of the last flush. */
    public void commit(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** Makes it an object that no session ever knew, every loaded attribute counting as assigned; its state is gone. */
    public void becomeTransient() {
        throw new UnsupportedOperationException("in progress");
    }

    // ---- relations

    /** Whether it was taken out of a parent whose relationship has the delete-orphan cascade, and not put elsewhere. */
    public boolean isOrphan() {
        throw new UnsupportedOperationException("in progress");
    }

    /** The related objects that are loaded now; references and elements alike, no null. */
    public List<Managed> related(int attribute) {
        throw new UnsupportedOperationException("in progress");
    }

    /** The objects reached along a cascade from this one, each once, this one not included. */
    public List<Managed> reachable(Cascade cascade) {
        throw new UnsupportedOperationException("in progress");
    }
}
