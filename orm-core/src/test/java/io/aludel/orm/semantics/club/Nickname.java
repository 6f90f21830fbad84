package io.aludel.orm.semantics.club;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

@Entity
public class Nickname {
    @Id
    private Integer id;

    private String text;

    protected Nickname() {}

    public Nickname(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
