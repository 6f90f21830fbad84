package io.aludel.orm.flush.garage;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;

/** The top of a hierarchy in one table. */
@Entity
@Inheritance(discriminator = "job")
public class Worker {
    @Id
    private Integer id;

    private String name;

    protected Worker() {}

    public Worker(String name) {
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
