package io.aludel.orm.load.port;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Relationship;

/** Has two foreign keys without a field. */
@Entity
@Inheritance(strategy = Inheritance.Strategy.JOINED, discriminator = "kind")
public class Ship {
    @Id
    private Integer id;

    private String name;

    @Relationship
    private Port home;

    @Relationship
    private Port goal;

    protected Ship() {}

    public Ship(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Port getHome() {
        return home;
    }

    public void setHome(Port home) {
        this.home = home;
    }

    public Port getGoal() {
        return goal;
    }

    public void setGoal(Port goal) {
        this.goal = goal;
    }
}
