package io.aludel.orm.semantics.ledger;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

@Entity
public class Remark {
    @Id
    private Integer id;

    private String text;

    @Relationship(backPopulates = "remarks")
    private Entry entry;

    protected Remark() {}

    public Remark(String text) {
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public Entry getEntry() {
        return entry;
    }
}
