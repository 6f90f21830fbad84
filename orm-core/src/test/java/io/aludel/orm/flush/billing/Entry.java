package io.aludel.orm.flush.billing;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;

/** Refers to an invoice by its number only; no relationship tells. */
@Entity
public class Entry {
    @Id
    private Integer id;

    @ForeignKey("invoice.id")
    private Integer invoiceId;

    protected Entry() {}

    public Entry(Integer invoiceId) {
        this.invoiceId = invoiceId;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public Integer getInvoiceId() {
        return invoiceId;
    }

    public void setInvoiceId(Integer invoiceId) {
        this.invoiceId = invoiceId;
    }
}
