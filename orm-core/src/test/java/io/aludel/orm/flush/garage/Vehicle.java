package io.aludel.orm.flush.garage;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Version;

/** The top of a hierarchy in joined tables, with a version. */
@Entity
@Inheritance(strategy = Inheritance.Strategy.JOINED, discriminator = "kind")
public class Vehicle {
    @Id
    private Integer id;

    private String name;

    @Version
    private int version;

    protected Vehicle() {}

    public Vehicle(String name) {
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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
