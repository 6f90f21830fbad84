package io.aludel.orm.flush.league;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Refers to another seat and is referred to in turn: a circle that nothing breaks. */
@Entity
public class Seat {
    @Id
    private Integer id;

    @ForeignKey("seat.id")
    private Integer nextId;

    @Relationship(remoteSide = "id")
    private Seat next;

    public Seat() {}

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Integer getNextId() {
        return nextId;
    }

    public void setNextId(Integer nextId) {
        this.nextId = nextId;
    }

    public Seat getNext() {
        return next;
    }

    public void setNext(Seat next) {
        this.next = next;
    }
}
