package io.aludel.orm.load.port;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** Its key is neither its first column nor its last. */
@Entity
public class Crane {
    private String name;

    @Id
    private Integer number;

    private int tons;

    Crane() {}

    public Crane(int number, String name, int tons) {
        this.number = number;
        this.name = name;
        this.tons = tons;
    }

    public String getName() {
        return name;
    }

    public Integer getNumber() {
        return number;
    }

    public int getTons() {
        return tons;
    }
}
