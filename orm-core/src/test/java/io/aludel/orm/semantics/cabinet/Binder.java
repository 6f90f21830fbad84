package io.aludel.orm.semantics.cabinet;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Owns its sheets, as their folder does. */
@Entity
public class Binder {
    @Id
    private Integer id;

    private String name;

    @Relationship(
            backPopulates = "binder",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Sheet> sheets = new ArrayList<>();

    protected Binder() {}

    public Binder(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Sheet> getSheets() {
        return sheets;
    }
}
