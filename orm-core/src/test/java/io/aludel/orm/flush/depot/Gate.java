package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Refers to its site by two columns. */
@Entity
public class Gate {
    @Id
    private Integer id;

    private String name;

    @Relationship(backPopulates = "gates")
    private Site site;

    protected Gate() {}

    public Gate(String name) {
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

    public Site getSite() {
        return site;
    }

    public void setSite(Site site) {
        this.site = site;
    }
}
