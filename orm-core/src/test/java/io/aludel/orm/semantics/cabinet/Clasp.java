package io.aludel.orm.semantics.cabinet;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Is on one folder at most, and exists without. */
@Entity
public class Clasp {
    @Id
    private Integer id;

    private String text;

    @ForeignKey("folder.id")
    @Column(unique = true)
    private Integer folderId;

    @Relationship(backPopulates = "clasp")
    private Folder folder;

    protected Clasp() {}

    public Clasp(String text) {
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public Integer getFolderId() {
        return folderId;
    }
}
