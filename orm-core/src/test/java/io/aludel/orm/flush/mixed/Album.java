package io.aludel.orm.flush.mixed;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Keeps its tunes in order. */
@Entity
public class Album {
    @Id
    private Integer id;

    @Relationship(
            cascade = {ALL, DELETE_ORPHAN},
            positionedBy = "place",
            orderBy = "place")
    private List<Tune> tunes = new ArrayList<>();

    public Album() {}

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public List<Tune> getTunes() {
        return tunes;
    }

    public void setTunes(List<Tune> tunes) {
        this.tunes = tunes;
    }
}
