package io.aludel.orm.flush.billing;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;
import static io.aludel.orm.annotation.Cascade.SAVE_UPDATE;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Generated;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has lines, and notes that know nothing of it. */
@Entity
public class Invoice {
    @Id(generated = Generated.NONE)
    private Integer id;

    private String title;

    @Relationship(
            backPopulates = "invoice",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Line> lines = new ArrayList<>();

    @ForeignKey(column = "invoice_id")
    @Relationship(cascade = {SAVE_UPDATE, DELETE, DELETE_ORPHAN})
    private List<Note> notes = new ArrayList<>();

    protected Invoice() {}

    public Invoice(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    public List<Note> getNotes() {
        return notes;
    }

    public void setNotes(List<Note> notes) {
        this.notes = notes;
    }
}
