package io.aludel.sample.store.order;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.count;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.sample.store.catalog.Search.search;

import io.aludel.orm.session.Session;
import io.aludel.orm.sql.Select;
import io.aludel.sample.store.NotFoundException;
import io.aludel.sample.store.catalog.CatalogService;
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
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sells. */
@Service
@Transactional
public class OrderService {
    private final Session session;
    private final CatalogService catalog;
    private final Clock clock;

    OrderService(Session session, CatalogService catalog, Clock clock) {
        this.session = session;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The customers whose full name contains {@code words}; the hybrid works in WHERE and ORDER BY. */
    @Transactional(readOnly = true)
    public Page<Customer> customers(String words, int page) {
        Select<Customer> found = search(select(Customer.class), words, Customer_.fullName);
        Select<Customer> shown =
                found.options(joinedLoad(Customer_.supportRep)).orderBy(Customer_.fullName, Customer_.id);
        Long total = session.scalar(found.only(count(Customer_.id)));
        return new Page<>(session.scalars(Page.of(shown, page)).all(), page, total);
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
        return session.find(
                        Customer.class,
                        id,
                        joinedLoad(Customer_.supportRep),
                        selectinLoad(Customer_.invoices).selectinLoad(Invoice_.lines))
                .orElseThrow(() -> new NotFoundException("customer", id));
    }

    /** One invoice with customer, lines and tracks. */
    @Transactional(readOnly = true)
    public Invoice invoice(int id) {
        return session.find(
                        Invoice.class,
                        id,
                        joinedLoad(Invoice_.customer),
                        selectinLoad(Invoice_.lines).joinedLoad(InvoiceLine_.track))
                .orElseThrow(() -> new NotFoundException("invoice", id));
    }

    /**
     * Writes the invoice for what is in a basket, at today's prices.
     *
     * @param quantities how many of which track, by the tracks' numbers
     */
    public Invoice place(int customerId, Map<Integer, Integer> quantities) {
        if (quantities.isEmpty()) {
            throw new IllegalArgumentException("The basket is empty.");
        }
        Customer customer = session.find(Customer.class, customerId)
                .orElseThrow(() -> new NotFoundException("customer", customerId));
        Map<Integer, Track> tracks = catalog.tracks(quantities.keySet()).stream()
                .collect(Collectors.toMap(Track::getId, Function.identity()));
        Invoice invoice = new Invoice(customer, LocalDateTime.now(clock), customer.getAddress());
        quantities.forEach((id, quantity) -> {
            Track track = tracks.get(id);
            if (track == null) {
                throw new NotFoundException("track", id);
            }
            invoice.buy(track, quantity);
        });
        session.add(invoice);
        return invoice;
    }

    /**
     * Takes a line off an invoice, if the invoice is still as the caller saw it.
     *
     * @param version the version the caller saw
     */
    public Invoice removeLine(int invoiceId, int lineId, int version) {
        Invoice invoice = invoice(invoiceId);
        if (invoice.getVersion() != version) {
            throw new OptimisticLockingFailureException("Invoice " + invoiceId + " was changed meanwhile.");
        }
        InvoiceLine line = invoice.getLines().stream()
                .filter(candidate -> Objects.equals(candidate.getId(), lineId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("invoice line", lineId));
        invoice.remove(line);
        return invoice;
    }
}
