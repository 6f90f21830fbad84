package io.aludel.orm.semantics.shelf;

import io.aludel.orm.annotation.Embeddable;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Relationship;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is on a shelf, with the rules for it. */
@Embeddable
public class Contents {
    @Relationship
    @ForeignKey(column = "shelf_id")
    private SortedSet<Volume> volumes = new TreeSet<>();

    public void put(Volume volume) {
        if (volumes.size() == 3) {
            throw new IllegalStateException("The shelf is full.");
        }
        volumes.add(volume);
    }

    public void clear() {
        volumes.clear();
    }

    SortedSet<Volume> getVolumes() {
        return volumes;
    }
}
