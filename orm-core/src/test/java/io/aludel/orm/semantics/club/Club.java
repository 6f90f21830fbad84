package io.aludel.orm.semantics.club;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

@Entity
public class Club {
    @Id
    private Integer id;

    private String name;

    protected Club() {}

    public Club(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
