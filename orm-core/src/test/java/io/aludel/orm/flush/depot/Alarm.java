package io.aludel.orm.flush.depot;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

/** Knows nothing of its tower. */
@Entity
public class Alarm {
    @Id
    private Integer id;

    private String text;

    protected Alarm() {}

    public Alarm(String text) {
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
