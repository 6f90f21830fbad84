package io.aludel.orm.semantics.cabinet;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** Is stuck on one folder. */
@Entity
public class Label {
    @Id
    private Integer id;

    private String name;

    protected Label() {}

    public Label(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
