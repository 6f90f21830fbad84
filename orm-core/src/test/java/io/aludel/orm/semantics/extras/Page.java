package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

@Entity
public class Page {
    @Id
    private Integer id;

    private String text;

    public void setText(String text) {
        this.text = text;
    }
}
