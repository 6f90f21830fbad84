package io.aludel.orm.semantics.payments;

import io.aludel.orm.annotation.Discriminator;
import io.aludel.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** A leaf of the hierarchy. */
@Entity
@Discriminator("card")
public final class CardPayment extends Payment {
    private @Nullable String number;

    public CardPayment(int cents, @Nullable String number) {
        super(cents);
        this.number = number;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
