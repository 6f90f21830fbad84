package io.aludel.sample.store.model;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Embedded;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Index;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Version;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer bought at one time. Its lines live and die with it; concurrent changes are noticed by its version. */
@Entity
public class Invoice extends Audited {
    @Id
    @Column(name = "invoice_id")
    private @Nullable Integer id;

    @Version
    private int version;

    @Index
    @ForeignKey("customer.customer_id")
    @Column(nullable = false)
    private @Nullable Integer customerId;

    @Relationship(backPopulates = "invoices")
    private Customer customer;

    private LocalDateTime invoiceDate;

    @Embedded(prefix = "billing_")
    private @Nullable Address billingAddress;

    @Column(precision = 10, scale = 2)
    private BigDecimal total = BigDecimal.ZERO;

    @Relationship(
            backPopulates = "invoice",
            cascade = {ALL, DELETE_ORPHAN},
            orderBy = "id")
    private List<InvoiceLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    public Invoice(Customer customer, LocalDateTime invoiceDate, @Nullable Address billingAddress) {
        this.customer = customer;
        this.invoiceDate = invoiceDate;
        this.billingAddress = billingAddress;
    }

    /** Adds a line at the track's current price and brings the total up to date. */
    public InvoiceLine buy(Track track, int quantity) {
        return buy(track, track.getUnitPrice(), quantity);
    }

    /** Adds a line at a price of its own and brings the total up to date. */
    public InvoiceLine buy(Track track, BigDecimal unitPrice, int quantity) {
        InvoiceLine line = new InvoiceLine(track, unitPrice, quantity);
        lines.add(line);
        total = total.add(line.getLineTotal());
        return line;
    }

    /** Takes a line out; it is deleted with the next flush. */
    public void remove(InvoiceLine line) {
        if (lines.remove(line)) {
            total = total.subtract(line.getLineTotal());
        }
    }

    public @Nullable Integer getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public Customer getCustomer() {
        return customer;
    }

    public LocalDateTime getInvoiceDate() {
        return invoiceDate;
    }

    public @Nullable Address getBillingAddress() {
        return billingAddress;
    }

    public void setBillingAddress(@Nullable Address billingAddress) {
        this.billingAddress = billingAddress;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public List<InvoiceLine> getLines() {
        return lines;
    }
}
