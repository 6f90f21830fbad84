package io.aludel.orm.semantics.archive;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Belongs to one account, which nothing in the database makes sure of. */
@Entity
public class Card {
    @Id
    private @Nullable Integer id;

    @ForeignKey("account.id")
    private @Nullable Integer accountId;

    @Relationship(backPopulates = "card")
    private @Nullable Account account;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Account getAccount() {
        return account;
    }
}
