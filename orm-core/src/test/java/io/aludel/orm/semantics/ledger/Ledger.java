package io.aludel.orm.semantics.ledger;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Ledger {
    @Id
    @Column(length = 10)
    private String code;

    @Relationship(
            backPopulates = "ledger",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Entry> entries = new ArrayList<>();

    protected Ledger() {}

    public Ledger(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public List<Entry> getEntries() {
        return entries;
    }
}
