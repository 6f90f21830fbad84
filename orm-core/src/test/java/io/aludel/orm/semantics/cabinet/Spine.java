package io.aludel.orm.semantics.cabinet;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Its key is its folder's. */
@Entity
public class Spine {
    @Id
    @ForeignKey("folder.id")
    private Integer id;

    private String text;

    @Relationship(backPopulates = "spine")
    private Folder folder;

    protected Spine() {}

    public Spine(String text) {
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public String getText() {
        return text;
    }
}
