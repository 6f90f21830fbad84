package io.aludel.orm.semantics.cabinet;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Has a key that the program gives, a foreign key without field and one with. */
@Entity
public class Ticket {
    @Id
    @Column(length = 10)
    private String code;

    private String text;

    private int uses;

    @Relationship
    private Folder folder;

    @ForeignKey("binder.id")
    private Integer binderId;

    @Relationship
    private Binder binder;

    protected Ticket() {}

    public Ticket(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getUses() {
        return uses;
    }

    public void setUses(int uses) {
        this.uses = uses;
    }

    public Folder getFolder() {
        return folder;
    }

    public void setFolder(Folder folder) {
        this.folder = folder;
    }

    public Integer getBinderId() {
        return binderId;
    }

    public Binder getBinder() {
        return binder;
    }

    public void setBinder(Binder binder) {
        this.binder = binder;
    }
}
