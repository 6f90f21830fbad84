package io.aludel.orm.flush.mixed;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** Belongs to one desk. */
@Entity
public class Clerk {
    @Id
    private Integer id;

    private String name;

    protected Clerk() {}

    public Clerk(String name) {
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
}
