package io.aludel.orm.semantics.shelf;

import io.aludel.orm.annotation.Check;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/** Keeps its volumes sorted: by number, or by title from the end. */
@Entity
@Table(checks = @Check("width > 0"), comment = "where volumes stand")
public class Shelf {
    @Id
    private Integer id;

    private int width;

    private final Contents contents = new Contents();

    @Relationship
    @ForeignKey(column = "lent_from_id")
    private SortedSet<Volume> lent =
            new TreeSet<>(Comparator.comparing(Volume::getTitle).reversed());

    protected Shelf() {}

    public Shelf(int width) {
        this.width = width;
    }

    public SortedSet<Volume> getVolumes() {
        return contents.getVolumes();
    }

    public Contents getContents() {
        return contents;
    }

    public SortedSet<Volume> getLent() {
        return lent;
    }
}
