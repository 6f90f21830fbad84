package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Its vans go with it unseen. */
@Entity
public class Depot {
    @Id
    private Integer id;

    @Column(unique = true)
    private String name;

    @Relationship(backPopulates = "depot", cascade = Cascade.ALL, passiveDeletes = PassiveDeletes.STATEMENT)
    private List<Van> vans = new ArrayList<>();

    protected Depot() {}

    public Depot(Integer id, String name) {
        this.id = id;
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

    public List<Van> getVans() {
        return vans;
    }

    public void setVans(List<Van> vans) {
        this.vans = vans;
    }
}
