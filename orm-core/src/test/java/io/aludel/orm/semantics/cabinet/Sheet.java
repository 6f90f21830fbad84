package io.aludel.orm.semantics.cabinet;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Has two parents. */
@Entity
public class Sheet {
    @Id
    private Integer id;

    private String text;

    @ForeignKey("folder.id")
    private Integer folderId;

    @ForeignKey("binder.id")
    private Integer binderId;

    @Relationship(backPopulates = "sheets")
    private Folder folder;

    @Relationship(backPopulates = "sheets")
    private Binder binder;

    protected Sheet() {}

    public Sheet(String text) {
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public Folder getFolder() {
        return folder;
    }

    public void setFolder(Folder folder) {
        this.folder = folder;
    }

    public Binder getBinder() {
        return binder;
    }

    public void setBinder(Binder binder) {
        this.binder = binder;
    }
}
