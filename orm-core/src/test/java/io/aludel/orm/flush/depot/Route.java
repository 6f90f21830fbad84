package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has stops that refer to each other. */
@Entity
public class Route {
    @Id
    private Integer id;

    @Relationship(backPopulates = "route", cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.STATEMENT)
    private List<Stop> stops = new ArrayList<>();

    protected Route() {}

    public Route(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public List<Stop> getStops() {
        return stops;
    }

    public void setStops(List<Stop> stops) {
        this.stops = stops;
    }
}
