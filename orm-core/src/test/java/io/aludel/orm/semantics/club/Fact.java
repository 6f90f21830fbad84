package io.aludel.orm.semantics.club;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;

@Entity
public class Fact {
    @Id
    private Integer id;

    private String kind;
    private String text;

    protected Fact() {}

    public Fact(String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
