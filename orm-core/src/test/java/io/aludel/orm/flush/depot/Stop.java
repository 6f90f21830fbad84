package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Refers to the next one. */
@Entity
public class Stop {
    @Id
    private Integer id;

    @Relationship(backPopulates = "stops")
    private Route route;

    @Relationship(remoteSide = "id")
    private Stop next;

    protected Stop() {}

    public Stop(Route route) {
        this.route = route;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Route getRoute() {
        return route;
    }

    public void setRoute(Route route) {
        this.route = route;
    }

    public Stop getNext() {
        return next;
    }

    public void setNext(Stop next) {
        this.next = next;
    }
}
