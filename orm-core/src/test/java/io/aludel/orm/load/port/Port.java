package io.aludel.orm.load.port;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** Where ships are at home. */
@Entity
public class Port {
    @Id
    private Integer id;

    private String name;

    protected Port() {}

    public Port(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
