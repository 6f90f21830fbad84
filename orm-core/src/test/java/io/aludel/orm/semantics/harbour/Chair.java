package io.aludel.orm.semantics.harbour;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

@Entity
public class Chair {
    @Id
    private Integer id;

    private String colour;

    protected Chair() {}

    public Chair(String colour) {
        this.colour = colour;
    }

    public String getColour() {
        return colour;
    }
}
