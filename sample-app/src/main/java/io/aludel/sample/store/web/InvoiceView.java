package io.aludel.sample.store.web;

import io.aludel.sample.store.model.Invoice;
import io.aludel.sample.store.model.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice with its lines, as programs see it. */
record InvoiceView(
        @Nullable Integer id,
        int version,
        String customer,
        LocalDateTime date,
        BigDecimal total,
        List<LineView> lines) {

    /** One line with its sum. */
    record LineView(@Nullable Integer id, String track, BigDecimal unitPrice, int quantity, BigDecimal total) {
        static LineView of(InvoiceLine line) {
            return new LineView(
                    line.getId(),
                    line.getTrack().getName(),
                    line.getUnitPrice(),
                    line.getQuantity(),
                    line.getLineTotal());
        }
    }

    static InvoiceView of(Invoice invoice) {
        return new InvoiceView(
                invoice.getId(),
                invoice.getVersion(),
                invoice.getCustomer().getFullName(),
                invoice.getInvoiceDate(),
                invoice.getTotal(),
                invoice.getLines().stream().map(LineView::of).toList());
    }
}
