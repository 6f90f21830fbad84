package io.aludel.orm.semantics.archive;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has more entries than fit in memory, and one card. */
@Entity
public class Account {
    @Id
    private @Nullable Integer id;

    private @Nullable String name;

    @Relationship(
            lazy = Lazy.WRITE_ONLY,
            backPopulates = "account",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            passiveDeletes = PassiveDeletes.LOADED)
    private List<Entry> entries = new ArrayList<>();

    @Relationship(backPopulates = "account")
    private @Nullable Card card;

    protected Account() {}

    public Account(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public List<Entry> getEntries() {
        return entries;
    }

    public void setEntries(List<Entry> entries) {
        this.entries = entries;
    }

    public @Nullable Card getCard() {
        return card;
    }
}
