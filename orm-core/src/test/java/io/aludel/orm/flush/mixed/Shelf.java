package io.aludel.orm.flush.mixed;

import static io.aludel.orm.annotation.Cascade.ALL;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Leaves its books to ON DELETE CASCADE and its boxes to themselves. */
@Entity
public class Shelf {
    @Id
    private Integer id;

    private String name;

    @Relationship(backPopulates = "shelf", cascade = ALL, passiveDeletes = PassiveDeletes.LOADED)
    private List<Book> books = new ArrayList<>();

    @Relationship(backPopulates = "shelf", passiveDeletes = PassiveDeletes.ALL)
    private List<Box> boxes = new ArrayList<>();

    protected Shelf() {}

    public Shelf(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Book> getBooks() {
        return books;
    }

    public void setBooks(List<Book> books) {
        this.books = books;
    }

    public List<Box> getBoxes() {
        return boxes;
    }

    public void setBoxes(List<Box> boxes) {
        this.boxes = boxes;
    }
}
