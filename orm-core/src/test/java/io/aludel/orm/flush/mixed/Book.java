package io.aludel.orm.flush.mixed;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Goes with its shelf. */
@Entity
public class Book {
    @Id
    private Integer id;

    @ForeignKey(value = "shelf.id", onDelete = ForeignKeyAction.CASCADE)
    private Integer shelfId;

    @Relationship(backPopulates = "books")
    private Shelf shelf;

    private String title;

    protected Book() {}

    public Book(String title) {
        this.title = title;
    }

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

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
