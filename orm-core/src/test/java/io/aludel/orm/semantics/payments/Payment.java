package io.aludel.orm.semantics.payments;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Validates;
import org.jspecify.annotations.Nullable;

/** Has exactly the subclasses that it permits. */
@Entity
@Inheritance(strategy = Inheritance.Strategy.JOINED)
public abstract sealed class Payment permits CardPayment, Transfer {
    @Id
    private @Nullable Integer id;

    private int cents;

    @Relationship(backPopulates = "payments")
    private @Nullable Invoice invoice;

    protected Payment(int cents) {
        this.cents = cents;
    }

    @Validates("cents")
    int positive(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative");
        }
        return value;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public int getCents() {
        return cents;
    }

    public void setCents(int cents) {
        this.cents = cents;
    }

    public @Nullable Invoice getInvoice() {
        return invoice;
    }

    public void setInvoice(@Nullable Invoice invoice) {
        this.invoice = invoice;
    }
}
