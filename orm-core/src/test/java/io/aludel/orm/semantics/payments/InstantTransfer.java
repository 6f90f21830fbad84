package io.aludel.orm.semantics.payments;

import io.aludel.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** A leaf at the third level. */
@Entity
public final class InstantTransfer extends Transfer {
    private int seconds;

    public InstantTransfer(int cents, @Nullable String iban, int seconds) {
        super(cents, iban);
        this.seconds = seconds;
    }

    public int getSeconds() {
        return seconds;
    }

    public void setSeconds(int seconds) {
        this.seconds = seconds;
    }
}
