package io.aludel.orm.semantics.shelf;

import java.util.SortedSet;

// tag::contents[]
/** What is on a shelf, with the rules for it: a class around the shelf's own collection. */
public record Contents(SortedSet<Volume> volumes) {
    public void put(Volume volume) {
        if (volumes.size() == 3) {
            throw new IllegalStateException("The shelf is full.");
        }
        volumes.add(volume);
    }

    public void clear() {
        volumes.clear();
    }
}
// end::contents[]
