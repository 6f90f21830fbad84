package io.aludel.orm.session;

import io.aludel.orm.flush.WrittenValues;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
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
    /** Objects inserted, with what they were before. */
    final Births inserted = new Births();
    /** Objects whose rows were deleted. */
    final Set<InstanceState> deleted = new LinkedHashSet<>();
    /** Objects changed, flushed or read; kept for savepoints only, since a whole rollback expires everything. */
    final Set<InstanceState> touched = new HashSet<>();
    /** Relationships loaded lazily, on whichever objects; kept for savepoints only. */
    final Set<AttributeMapping> loaded = new HashSet<>();
    /** The identities that changed ones had when the frame began. */
    final Map<InstanceState, Object> formerIdentities = new LinkedHashMap<>();

    /** What flushes wrote into the objects they inserted. */
    final List<WrittenValues> written = new ArrayList<>();

    /** Hands everything to the frame around this one, which a later rollback there then undoes too. */
    void mergeInto(Frame outer) {
        outer.inserted.addAll(inserted);
        outer.written.addAll(written);
        outer.deleted.addAll(deleted);
        outer.touched.addAll(touched);
        outer.loaded.addAll(loaded);
        formerIdentities.forEach(outer.formerIdentities::putIfAbsent);
    }
}
