package io.aludel.orm.flush.mixed;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Stays without its shelf. */
@Entity
public class Box {
    @Id
    private Integer id;

    @ForeignKey(value = "shelf.id", onDelete = ForeignKeyAction.SET_NULL)
    private Integer shelfId;

    @Relationship(backPopulates = "boxes")
    private Shelf shelf;

    public Box() {}

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Integer getShelfId() {
        return shelfId;
    }

    public void setShelfId(Integer shelfId) {
        this.shelfId = shelfId;
    }

    public Shelf getShelf() {
        return shelf;
    }

    public void setShelf(Shelf shelf) {
        this.shelf = shelf;
    }
}
