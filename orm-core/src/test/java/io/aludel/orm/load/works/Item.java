package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to a key of two columns. */
@Entity
public class Item {
    @Id
    private @Nullable Integer id;

    @ForeignKey("shelf.aisle")
    private @Nullable String aisle;

    @ForeignKey("shelf.number")
    private @Nullable Integer number;

    @Relationship(backPopulates = "items")
    private @Nullable Shelf shelf;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Shelf getShelf() {
        return shelf;
    }
}
