package io.aludel.orm.semantics.cabinet;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Owns its sheets, as their binder does, and its labels. */
@Entity
public class Folder {
    @Id
    private Integer id;

    private String name;

    @Relationship(
            backPopulates = "folder",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Sheet> sheets = new ArrayList<>();

    @AssociationTable(name = "folder_label")
    @Relationship(
            cascade = {ALL, DELETE_ORPHAN},
            singleParent = true)
    private List<Label> labels = new ArrayList<>();

    @Relationship(
            backPopulates = "folder",
            cascade = {ALL, DELETE_ORPHAN})
    private Spine spine;

    @Relationship(backPopulates = "folder")
    private Clasp clasp;

    protected Folder() {}

    public Folder(String name) {
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

    public List<Sheet> getSheets() {
        return sheets;
    }

    public List<Label> getLabels() {
        return labels;
    }

    public Spine getSpine() {
        return spine;
    }

    public void setSpine(Spine spine) {
        this.spine = spine;
    }

    public Clasp getClasp() {
        return clasp;
    }

    public void setClasp(Clasp clasp) {
        this.clasp = clasp;
    }
}
