package io.aludel.orm.session.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The model of one object. */
final class Thing {
    /** Stands for what an attribute was before a change, where that is not known. */
    static final Object UNKNOWN = new Object();

    enum Life {
        TRANSIENT,
        PENDING,
        PERSISTENT,
        DELETED,
        DETACHED,
        /** Persistent in name; its row went with the transaction that had inserted it. */
        GHOST
    }

    final int label;
    final Kind kind;
    Object entity;
    Life life = Life.TRANSIENT;
    /** Whether what has changed was changed after its session let go of it. */
    boolean isAltered;
    /** To be deleted by the next flush. */
    boolean isMarked;
    /** What identifies its row; null before that is known. */
    Object key;

    Object version;
    /** What its row was when the session let go of it. */
    Rows.Row row;
    /** The values that are there; a collection is a list. What is missing is not loaded. */
    final Map<Field, Object> values = new LinkedHashMap<>();
    /** What changed since the last flush was before; of a new object: what was assigned. */
    final Map<Field, Object> before = new LinkedHashMap<>();
    /** What the other side did to collections that are not loaded. */
    final Map<Field, Waiting> waiting = new HashMap<>();
    /** The relationships whose parent let go of it. */
    final Set<Field> orphanOf = new HashSet<>();

    /** The relationships whose parent let go of it before its own changes were dropped. */
    final Set<Field> hearsay = new HashSet<>();

    /** What the session may have taken out of a collection, or not, depending on what it knew. */
    final Map<Field, Set<Thing>> uncertain = new HashMap<>();

    /** Changes that wait for a collection to be loaded. */
    record Waiting(Set<Thing> added, Set<Thing> removed) {
        Waiting() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    Thing(int label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** As a constructor leaves it. */
    static Thing made(int label, Kind kind) {
        Thing made = new Thing(label, kind);
        for (Field field : kind.fields()) {
            made.values.put(field, field.isCollection() ? new ArrayList<>() : initial(field));
        }
        return made;
    }

    private static Object initial(Field field) {
        return field.name.equals("height") || field.name.equals("seats") ? 0 : null;
    }

    boolean isHeld() {
        return life == Life.PENDING || life == Life.PERSISTENT;
    }

    boolean isNew() {
        return life == Life.TRANSIENT || life == Life.PENDING;
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    Thing one(Field field) {
        return (Thing) values.get(field);
    }

    @SuppressWarnings("unchecked")
    List<Thing> list(Field field) {
        return (List<Thing>) values.get(field);
    }

    /** What a relationship leads to, so far as it is there. */
    List<Thing> related(Field field) {
        if (!has(field)) {
            Waiting waits = waiting.get(field);
            return waits == null ? List.of() : List.copyOf(waits.added);
        }
        if (field.isCollection()) {
            return List.copyOf(list(field));
        }
        Thing one = one(field);
        return one == null ? List.of() : List.of(one);
    }

    /** Notes what a field is before the first change since the last flush. */
    void note(Field field) {
        if (!before.containsKey(field)) {
            before.put(field, has(field) ? copied(values.get(field)) : UNKNOWN);
        }
    }

    private static Object copied(Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : value;
    }

    Waiting waiting(Field field) {
        return waiting.computeIfAbsent(field, key -> new Waiting());
    }

    /** Drops what is loaded, and all changes. */
    void drop() {
        values.clear();
        before.clear();
        waiting.clear();
        uncertain.clear();
        hearsay.addAll(orphanOf);
        orphanOf.clear();
    }

    void drop(Field field) {
        values.remove(field);
        before.remove(field);
        waiting.remove(field);
    }

    @Override
    public String toString() {
        return kind.name + label;
    }
}
