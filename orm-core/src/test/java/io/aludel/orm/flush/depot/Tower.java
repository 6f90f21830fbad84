package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Rings more alarms than it could hold. */
@Entity
public class Tower {
    @Id(generated = Generated.NONE)
    private Integer id;

    @ForeignKey(column = "tower_id")
    @Relationship(lazy = Lazy.WRITE_ONLY, cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.STATEMENT)
    private List<Alarm> alarms = new ArrayList<>();

    protected Tower() {}

    public Tower(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public List<Alarm> getAlarms() {
        return alarms;
    }

    public void setAlarms(List<Alarm> alarms) {
        this.alarms = alarms;
    }
}
