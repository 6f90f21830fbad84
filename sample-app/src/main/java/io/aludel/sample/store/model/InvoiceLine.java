package io.aludel.sample.store.model;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.HybridProperty;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Index;
import io.aludel.orm.annotation.Relationship;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One track on an invoice, at the price it had then. */
@Entity
public class InvoiceLine {
    @Id
    @Column(name = "invoice_line_id")
    private @Nullable Integer id;

    @Index
    @ForeignKey("invoice.invoice_id")
    @Column(nullable = false)
    private @Nullable Integer invoiceId;

    @Relationship(backPopulates = "lines")
    private @Nullable Invoice invoice;

    @Index
    @ForeignKey("track.track_id")
    @Column(nullable = false)
    private @Nullable Integer trackId;

    @Relationship
    private Track track;

    @Column(precision = 10, scale = 2)
    private BigDecimal unitPrice;

    private int quantity;

    @SuppressWarnings("NullAway.Init")
    protected InvoiceLine() {}

    public InvoiceLine(Track track, BigDecimal unitPrice, int quantity) {
        this.track = track;
        this.unitPrice = unitPrice;
        this.quantity = quantity;
    }

    /** Price times quantity, in Java and in SQL. */
    @HybridProperty
    public BigDecimal getLineTotal() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Invoice getInvoice() {
        return invoice;
    }

    public Track getTrack() {
        return track;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public int getQuantity() {
        return quantity;
    }
}
