package io.aludel.orm.flush.billing;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** Its foreign key has no field; what has the notes sets it. */
@Entity
public class Note {
    @Id
    private Integer id;

    private String text;

    protected Note() {}

    public Note(String text) {
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
