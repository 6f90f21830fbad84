package io.aludel.orm.session;

import io.aludel.orm.flush.WrittenValues;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.state.InstanceState;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one transaction or savepoint did to the session's objects, so that a rollback can undo it. States are held, their
 * objects are not: what nobody else refers to needs no restoring.
 */
final class Frame {
    private static final int LEAST_SIZE_TO_DROP_AT = 50_000;

    // Most transactions need few of these, so each is made for its first element.
    private Births inserted = Births.NONE;
    private WrittenValues written = WrittenValues.NONE;
    private Set<InstanceState> deleted = Collections.emptySet();
    private Set<InstanceState> touched = Collections.emptySet();
    private Set<AttributeMapping> loaded = Collections.emptySet();
    private Map<InstanceState, Object> formerIdentities = Collections.emptyMap();

    private int sizeToDropAt = LEAST_SIZE_TO_DROP_AT;

    /** Objects inserted, with what they were before; not to be added to. */
    Births inserted() {
        return inserted;
    }

    /** Remembers those of {@code all} that are among {@code some}, which are in the same order. */
    void inserted(List<InstanceState> some, Births all) {
        if (some.isEmpty()) {
            return;
        }
        if (inserted == Births.NONE && some.size() == all.size()) {
            inserted = all;
            return;
        }
        if (inserted == Births.NONE) {
            inserted = new Births(some.size());
        }
        inserted.addAmong(some, all);
    }

    /** What flushes wrote into the objects that were inserted. */
    WrittenValues written() {
        return written;
    }

    /** Objects whose rows were deleted. */
    Set<InstanceState> deleted() {
        return deleted;
    }

    void deleted(InstanceState state) {
        if (deleted.isEmpty()) {
            deleted = new LinkedHashSet<>();
        }
        deleted.add(state);
    }

    /** Objects changed, flushed or read; kept for savepoints only, since a whole rollback expires everything. */
    Set<InstanceState> touched() {
        return touched;
    }

    void touched(InstanceState state) {
        if (touched.isEmpty()) {
            touched = new HashSet<>();
        }
        touched.add(state);
    }

    /** Relationships loaded lazily, on whichever objects; kept for savepoints only. */
    Set<AttributeMapping> loaded() {
        return loaded;
    }

    void loaded(AttributeMapping attribute) {
        if (loaded.isEmpty()) {
            loaded = new HashSet<>();
        }
        loaded.add(attribute);
    }

    /** The identities that changed ones had when the frame began. */
    Map<InstanceState, Object> formerIdentities() {
        return formerIdentities;
    }

    void rekeyed(InstanceState state, Object former) {
        if (formerIdentities.isEmpty()) {
            formerIdentities = new LinkedHashMap<>();
        }
        formerIdentities.putIfAbsent(state, former);
    }

    /**
     * Forgets objects that nobody refers to any more, so that a transaction that writes rows without end does not remember all of
     * them. Looks only when as much again has come as was left the last time.
     */
    void dropReclaimed() {
        if (size() < sizeToDropAt) {
            return;
        }
        inserted.dropReclaimed();
        written.dropReclaimed();
        deleted.removeIf(state -> state.entity() == null);
        touched.removeIf(state -> state.entity() == null);
        formerIdentities.keySet().removeIf(state -> state.entity() == null);
        sizeToDropAt = Math.max(LEAST_SIZE_TO_DROP_AT, 2 * size());
    }

    private int size() {
        return inserted.size() + written.size() + deleted.size() + touched.size() + formerIdentities.size();
    }

    /** Remembers what a flush wrote into objects that were inserted. */
    void wrote(WrittenValues values) {
        if (written.size() == 0) {
            written = values;
        } else {
            written.addAll(values);
        }
    }

    /** Hands everything to the frame around this one, which a later rollback there then undoes too. */
    void mergeInto(Frame outer) {
        outer.inserted(inserted.states(), inserted);
        outer.wrote(written);
        deleted.forEach(outer::deleted);
        touched.forEach(outer::touched);
        loaded.forEach(outer::loaded);
        formerIdentities.forEach(outer::rekeyed);
        outer.dropReclaimed();
    }
}
