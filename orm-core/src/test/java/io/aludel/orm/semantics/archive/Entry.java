package io.aludel.orm.semantics.archive;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.ForeignKeyAction;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Goes with its account. */
@Entity
public class Entry {
    @Id
    private @Nullable Integer id;

    private int amount;

    @ForeignKey(value = "account.id", onDelete = ForeignKeyAction.CASCADE)
    private @Nullable Integer accountId;

    @Relationship(backPopulates = "entries")
    private @Nullable Account account;

    protected Entry() {}

    public Entry(int amount) {
        this.amount = amount;
    }

    public int getAmount() {
        return amount;
    }

    public @Nullable Account getAccount() {
        return account;
    }
}
