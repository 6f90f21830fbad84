package io.aludel.orm.semantics.payments;

import io.aludel.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** In the middle of the hierarchy. */
@Entity
public sealed class Transfer extends Payment permits InstantTransfer {
    private @Nullable String iban;

    public Transfer(int cents, @Nullable String iban) {
        super(cents);
        this.iban = iban;
    }

    public @Nullable String getIban() {
        return iban;
    }

    public void setIban(@Nullable String iban) {
        this.iban = iban;
    }
}
