package io.aludel.orm.semantics.ledger;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Entry {
    @Id
    private EntryId id;

    private String text;

    @Relationship(backPopulates = "entries")
    private Ledger ledger;

    @Relationship(backPopulates = "entry", cascade = Cascade.ALL)
    private List<Remark> remarks = new ArrayList<>();

    protected Entry() {}

    public Entry(EntryId id, String text) {
        this.id = id;
        this.text = text;
    }

    public EntryId getId() {
        return id;
    }

    public void setId(EntryId id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Ledger getLedger() {
        return ledger;
    }

    public List<Remark> getRemarks() {
        return remarks;
    }
}
