package io.aludel.orm.flush.billing;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Its key is the invoice and a number. */
@Entity
public class Line {
    @Id
    @ForeignKey("invoice.id")
    private Integer invoiceId;

    @Id
    private Integer number;

    private String text;

    private Integer amount;

    @Relationship(backPopulates = "lines")
    private Invoice invoice;

    protected Line() {}

    public Line(Integer number, String text) {
        this.number = number;
        this.text = text;
    }

    public Integer getInvoiceId() {
        return invoiceId;
    }

    public void setInvoiceId(Integer invoiceId) {
        this.invoiceId = invoiceId;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }

    public Invoice getInvoice() {
        return invoice;
    }

    public void setInvoice(Invoice invoice) {
        this.invoice = invoice;
    }
}
