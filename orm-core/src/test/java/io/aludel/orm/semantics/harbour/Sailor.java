package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Sailor implements Serializable {
    @Id
    private Integer id;

    private String name;

    @Relationship(backPopulates = "crew.sailors", secondary = "ship_sailor")
    private List<Ship> ships = new ArrayList<>();

    protected Sailor() {}

    public Sailor(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Ship> getShips() {
        return ships;
    }
}
