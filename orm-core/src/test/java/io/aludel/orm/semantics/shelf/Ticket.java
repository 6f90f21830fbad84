package io.aludel.orm.semantics.shelf;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import java.util.UUID;

/** Makes its key itself. */
@Entity
public class Ticket {
    @Id
    private UUID id = UUID.randomUUID();

    private String text;

    @ForeignKey(column = "issued_for")
    private Shelf shelf;

    protected Ticket() {}

    public Ticket(String text, Shelf shelf) {
        this.text = text;
        this.shelf = shelf;
    }

    public UUID getId() {
        return id;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Shelf getShelf() {
        return shelf;
    }
}
