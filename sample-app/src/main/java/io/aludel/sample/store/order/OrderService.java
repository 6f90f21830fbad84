package io.aludel.sample.store.order;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.lower;
import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.session.Session;
import io.aludel.sample.store.NotFoundException;
import io.aludel.sample.store.catalog.Page;
import io.aludel.sample.store.model.Customer;
import io.aludel.sample.store.model.Customer_;
import io.aludel.sample.store.model.Invoice;
import io.aludel.sample.store.model.InvoiceLine;
import io.aludel.sample.store.model.InvoiceLine_;
import io.aludel.sample.store.model.Invoice_;
import io.aludel.sample.store.model.Track;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sells. */
@Service
@Transactional
public class OrderService {
    private static final int PAGE_SIZE = 25;

    private final Session session;
    private final Clock clock;

    OrderService(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** The customers whose full name contains {@code words}; the hybrid works in the WHERE clause. */
    @Transactional(readOnly = true)
    public Page<Customer> customers(String words, int page) {
        var found = lower(Customer_.fullName).contains(words.toLowerCase(Locale.ROOT));
        List<Customer> content = session.scalars(select(Customer.class)
                        .where(found)
                        .options(joinedLoad(Customer_.supportRep))
                        .orderBy(Customer_.fullName, Customer_.id)
                        .limit(PAGE_SIZE)
                        .offset((page - 1) * PAGE_SIZE))
                .all();
        Long total = session.scalar(select(count(Customer_.id)).where(found));
        return new Page<>(content, page, PAGE_SIZE, total);
    }

    @Transactional(readOnly = true)
    public List<CustomerLine> customerNames() {
        return session.execute(select(Customer_.id, Customer_.fullName).orderBy(Customer_.fullName))
                .map(row -> row.map(CustomerLine::new))
                .all();
    }

    /** One customer with all invoices and their lines. */
    @Transactional(readOnly = true)
    public Customer customer(int id) {
        return session.scalars(select(Customer.class)
                        .where(Customer_.id.eq(id))
                        .options(
                                joinedLoad(Customer_.supportRep),
                                selectinLoad(Customer_.invoices).selectinLoad(Invoice_.lines)))
                .oneOrNone()
                .orElseThrow(() -> new NotFoundException("customer", id));
    }

    /** One invoice with customer, lines and tracks. */
    @Transactional(readOnly = true)
    public Invoice invoice(int id) {
        return session.scalars(select(Invoice.class)
                        .where(Invoice_.id.eq(id))
                        .options(
                                joinedLoad(Invoice_.customer),
                                selectinLoad(Invoice_.lines).joinedLoad(InvoiceLine_.track)))
                .oneOrNone()
                .orElseThrow(() -> new NotFoundException("invoice", id));
    }

    /** Writes the invoice for what is in a basket, at today's prices. */
    public Invoice place(int customerId, Map<Integer, Integer> quantities) {
        if (quantities.isEmpty()) {
            throw new IllegalArgumentException("The basket is empty.");
        }
        Customer customer = session.find(Customer.class, customerId)
                .orElseThrow(() -> new NotFoundException("customer", customerId));
        Invoice invoice = new Invoice(customer, LocalDateTime.now(clock), customer.getAddress());
        quantities.forEach((track, quantity) -> invoice.buy(track(track), quantity));
        session.add(invoice);
        return invoice;
    }

    /**
     * Takes a line off an invoice, if the invoice is still as the caller saw it.
     *
     * @param version the version the caller saw
     */
    public void removeLine(int invoiceId, int lineId, int version) {
        Invoice invoice = invoice(invoiceId);
        if (invoice.getVersion() != version) {
            throw new OptimisticLockingFailureException("Invoice " + invoiceId + " has been changed meanwhile.");
        }
        InvoiceLine line = invoice.getLines().stream()
                .filter(candidate -> candidate.getId() != null && candidate.getId() == lineId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("invoice line", lineId));
        invoice.remove(line);
    }

    private Track track(int id) {
        return session.find(Track.class, id).orElseThrow(() -> new NotFoundException("track", id));
    }
}
