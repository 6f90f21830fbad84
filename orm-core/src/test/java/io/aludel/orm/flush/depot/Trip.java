package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** Refers to a van that does not know of it. */
@Entity
public class Trip {
    @Id
    private Integer id;

    private Van van;

    protected Trip() {}

    public Trip(Van van) {
        this.van = van;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Van getVan() {
        return van;
    }

    public void setVan(Van van) {
        this.van = van;
    }
}
