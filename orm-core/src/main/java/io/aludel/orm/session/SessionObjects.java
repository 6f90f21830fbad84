package io.aludel.orm.session;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one session and the elementary steps of their life cycle, each of which tells its listeners. Nobody else
 * moves an object from one state to another. Pending, changed and marked objects are held strongly; others only by the
 * identity map, which holds them weakly.
 */
final class SessionObjects {
    private final DefaultSession session;
    private final IdentityMap identityMap;
    // Many sessions only read, so each of these is made for its first object.
    private PendingObjects added = PendingObjects.NONE;
    private Map<InstanceState, Managed> modified = Collections.emptyMap();
    private Map<InstanceState, Managed> deleted = Collections.emptyMap();
    // Objects with arrays, JSON documents and the like that the program may hold; without the object where that holds
    // it itself.
    private Map<InstanceState, @Nullable Managed> lent = Collections.emptyMap();

    SessionObjects(DefaultSession session) {
        this.session = session;
        this.identityMap = new IdentityMap();
    }

    IdentityMap identityMap() {
        return identityMap;
    }

    PendingObjects added() {
        return added;
    }

    Map<InstanceState, Managed> modified() {
        return modified;
    }

    Map<InstanceState, Managed> deleted() {
        return deleted;
    }

    /** The map itself once it was made for its first object. */
    private static <V extends @Nullable Object> Map<InstanceState, V> growing(Map<InstanceState, V> map) {
        return map instanceof LinkedHashMap ? map : new LinkedHashMap<>(4);
    }

    /** A persistent object was changed; the next flush looks at it. */
    void changed(InstanceState state, Managed entity) {
        modified = growing(modified);
        modified.put(state, entity);
    }

    /** The next flush deletes the object's row. */
    void markDeleted(InstanceState state, Managed entity) {
        deleted = growing(deleted);
        deleted.put(state, entity);
    }

    void lent(InstanceState state, boolean wasRead) {
        lent = growing(lent);
        if (wasRead) {
            lent.put(state, state.entity());
        } else {
            lent.putIfAbsent(state, null);
        }
    }

    /** Looks for changes inside values that do not tell of them. */
    void noticeChanges() {
        if (!lent.isEmpty()) {
            lent.keySet().removeIf(state -> state.entity() == null || !state.isLent());
            changedInside().forEach(InstanceState::noticeChanges);
        }
    }

    /** The objects with changes that nobody has noticed yet. */
    List<InstanceState> changedInside() {
        return lent.keySet().stream()
                .filter(state -> state.owner() == session.owner() && state.isChangedInside())
                .toList();
    }

    /** Keeps objects no longer in memory only because values were read of them. */
    void releaseLent() {
        lent.replaceAll((state, entity) -> null);
    }

    /** The changed objects that the next flush would update, in the order in which they were changed first. */
    List<InstanceState> dirty() {
        noticeChanges();
        List<InstanceState> dirty = new ArrayList<>(modified.size());
        for (InstanceState state : modified.keySet()) {
            if (state.lifecycle() != Lifecycle.PENDING && !deleted.containsKey(state)) {
                dirty.add(state);
            }
        }
        return dirty;
    }

    boolean isClean() {
        noticeChanges();
        return added.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    boolean contains(InstanceState state) {
        Lifecycle lifecycle = state.lifecycle();
        return state.owner() == session.owner()
                && (lifecycle == Lifecycle.PENDING || lifecycle == Lifecycle.PERSISTENT);
    }

    /** transient → pending. */
    void addPending(InstanceState state, Managed entity) {
        tell(ObjectMoment.BEFORE_ATTACH, entity);
        enter(state, Lifecycle.PENDING);
        if (added == PendingObjects.NONE) {
            added = new PendingObjects();
        }
        added.add(state, entity);
        tell(ObjectMoment.AFTER_ATTACH, entity);
        tell(ObjectMoment.TRANSIENT_TO_PENDING, entity);
    }

    /** detached → persistent, with the changes it brings. */
    void reattach(InstanceState state, Managed entity) {
        requireSoleHolder(state, entity);
        tell(ObjectMoment.BEFORE_ATTACH, entity);
        enter(state, Lifecycle.PERSISTENT);
        identityMap.put(state);
        if (state.isModified()) {
            changed(state, entity);
        }
        if (state.isLent()) {
            lent(state, true);
        }
        tell(ObjectMoment.AFTER_ATTACH, entity);
        tell(ObjectMoment.DETACHED_TO_PERSISTENT, entity);
    }

    private void requireSoleHolder(InstanceState state, Managed entity) {
        InstanceState other = identityMap.find(state.mapping().root(), state.identity());
        Managed held = other == null ? null : other.entity();
        if (held != null && held != entity) {
            throw new OrmException(
                    ErrorCode.IDENTITY_CONFLICT,
                    "Cannot add " + state.label()
                            + ": this session holds another object for the same row. Use merge() to copy"
                            + " onto that one, or expunge it first.");
        }
    }

    /** pending → persistent, once their rows are written. */
    void inserted(List<InstanceState> states) {
        for (int i = 0; i < states.size(); i++) {
            InstanceState state = states.get(i);
            state.commitAll();
            enter(state, Lifecycle.PERSISTENT);
            identityMap.put(state);
        }
        boolean isAll = states.size() == added.size();
        if (isAll && session.events().on(ObjectMoment.PENDING_TO_PERSISTENT).isEmpty()) {
            added.clear();
        } else {
            states.forEach(state -> tell(ObjectMoment.PENDING_TO_PERSISTENT, added.remove(state)));
        }
    }

    /** persistent → deleted, once its row is gone. */
    void rowDeleted(InstanceState state, Managed entity) {
        deleted.remove(state);
        modified.remove(state);
        identityMap.remove(state);
        state.lifecycle(Lifecycle.DELETED);
        tell(ObjectMoment.PERSISTENT_TO_DELETED, entity);
    }

    /** deleted → persistent, since its delete was undone. */
    void revive(InstanceState state, Managed entity) {
        enter(state, Lifecycle.PERSISTENT);
        identityMap.put(state);
        tell(ObjectMoment.DELETED_TO_PERSISTENT, entity);
    }

    /** pending → transient. */
    void withdraw(InstanceState state, Managed entity) {
        added.remove(state);
        modified.remove(state);
        Birth.of(state, entity, null).undo(state, entity);
        tell(ObjectMoment.PENDING_TO_TRANSIENT, entity);
    }

    /** persistent or deleted → transient, since its insert was undone. */
    void unborn(InstanceState state, Managed entity, Birth birth) {
        modified.remove(state);
        deleted.remove(state);
        identityMap.remove(state);
        birth.undo(state, entity);
        tell(ObjectMoment.PERSISTENT_TO_TRANSIENT, entity);
    }

    /** persistent or deleted → detached. */
    void release(InstanceState state, @Nullable Managed entity) {
        boolean wasDeleted = state.lifecycle() == Lifecycle.DELETED;
        modified.remove(state);
        deleted.remove(state);
        lent.remove(state);
        identityMap.remove(state);
        detach(state);
        if (wasDeleted) {
            state.identity(null);
        }
        tell(wasDeleted ? ObjectMoment.DELETED_TO_DETACHED : ObjectMoment.PERSISTENT_TO_DETACHED, entity);
    }

    /** persistent → detached, all there are. */
    void releaseAll() {
        if (session.events().on(ObjectMoment.PERSISTENT_TO_DETACHED).isEmpty()) {
            modified.clear();
            deleted.clear();
            lent.clear();
            identityMap.drain(SessionObjects::detach);
        } else {
            persistent().forEach(state -> release(state, state.entity()));
        }
    }

    /** persistent → detached, all there are, for good. Nobody touches each of them, which a large read would feel. */
    void leaveAll() {
        if (session.events().on(ObjectMoment.PERSISTENT_TO_DETACHED).isEmpty()) {
            modified.clear();
            deleted.clear();
            lent.clear();
            session.owner().leave();
            identityMap.clear();
        } else {
            releaseAll();
        }
    }

    private static void detach(InstanceState state) {
        state.owner(null);
        state.lifecycle(Lifecycle.DETACHED);
    }

    /** The persistent states, as they are now. */
    List<InstanceState> persistent() {
        List<InstanceState> states = new ArrayList<>(identityMap.size());
        identityMap.forEach(states::add);
        return states;
    }

    void expireAll() {
        identityMap.forEach(InstanceState::expire);
        modified.clear();
    }

    void expire(InstanceState state) {
        state.expire();
        modified.remove(state);
    }

    /** A row that is there becomes an object, without SQL. */
    void adopt(InstanceState state, Managed entity) {
        identityMap.put(state);
        tell(ObjectMoment.LOADED_AS_PERSISTENT, entity);
    }

    private void enter(InstanceState state, Lifecycle lifecycle) {
        state.owner(session.owner());
        state.lifecycle(lifecycle);
        if (session.events().hearsAttributes()) {
            hearEverySet(state);
        }
    }

    private void hearEverySet(InstanceState state) {
        for (AttributeMapping attribute : state.mapping().attributes()) {
            if (attribute instanceof ColumnAttributeMapping
                    && session.events().hears(state.mapping(), attribute.index())) {
                state.hearEverySet(attribute.index());
            }
        }
    }

    private void tell(ObjectMoment moment, @Nullable Object entity) {
        if (entity != null) {
            session.events().tell(moment, session, entity);
        }
    }
}
