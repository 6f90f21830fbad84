package io.aludel.orm.flush;

import io.aludel.orm.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The children of deleted parents whose collections are not loaded: a statement deletes their rows unseen. Those that the session
 * holds nevertheless are found by one walk of the identity map and deleted as objects. Used by one flush.
 */
final class UnseenChildren {
    private final FlushSession session;
    private final WorkSet works;
    private List<Note> notes = List.of();

    private record Note(OneToManyRule rule, ObjectWork parent) {}

    UnseenChildren(FlushSession session, WorkSet works) {
        this.session = session;
        this.works = works;
    }

    /** Has the children of a deleted object deleted; takes effect with {@link #expand}. */
    void add(OneToManyRule rule, ObjectWork parent) {
        if (notes.isEmpty()) {
            notes = new ArrayList<>();
        }
        notes.add(new Note(rule, parent));
    }

    /** To be called when everything else is expanded; what it finds is still to be. */
    void expand(Expansion expansion) {
        if (notes.isEmpty()) {
            return;
        }
        List<Note> fresh = notes;
        notes = List.of();
        Map<EntityMapping, Set<Object>> taken = takenKeys();
        List<HeldChildren> searches = new ArrayList<>(1);
        for (Note note : fresh) {
            ObjectWork parent = note.parent();
            if (taken.getOrDefault(parent.root(), Set.of())
                    .contains(parent.state().identity())) {
                // A statement could not tell the old children from those that get the same parent's key anew.
                note.rule().deletedAfterLoading(parent, expansion);
            } else {
                search(works.deleteUnseen(note.rule().relationship(), parent), searches)
                        .addParent(parent);
            }
        }
        if (!searches.isEmpty()) {
            session.identityMap().forEach(state -> searches.forEach(search -> search.meet(state)));
            searches.forEach(search -> search.doomed().forEach(expansion::delete));
        }
    }

    private HeldChildren search(UnseenRows rows, List<HeldChildren> searches) {
        for (HeldChildren search : searches) {
            if (search.rows() == rows) {
                return search;
            }
        }
        HeldChildren search = new HeldChildren(session, works, rows);
        searches.add(search);
        return search;
    }

    /** The primary keys that objects get in this flush, by hierarchy. */
    private Map<EntityMapping, Set<Object>> takenKeys() {
        Map<EntityMapping, Set<Object>> taken = new HashMap<>();
        for (ObjectWork work : works.works()) {
            Object identity = work.isInsert() || KeyChanges.isChanged(work) ? Prospects.identity(work) : null;
            if (identity != null) {
                taken.computeIfAbsent(work.root(), root -> new HashSet<>()).add(identity);
            }
        }
        return taken;
    }
}
