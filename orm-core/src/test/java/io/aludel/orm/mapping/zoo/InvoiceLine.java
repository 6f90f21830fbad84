package io.aludel.orm.mapping.zoo;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity
public class InvoiceLine {
    @Id
    private @Nullable Integer id;

    @ForeignKey("invoice.country")
    private @Nullable String country;

    @ForeignKey("invoice.number")
    private @Nullable Integer number;

    @Relationship(backPopulates = "lines")
    private @Nullable Invoice invoice;

    public @Nullable Invoice getInvoice() {
        return invoice;
    }

    public @Nullable Integer getNumber() {
        return number;
    }
}
