package io.aludel.sample.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.sample.store.model.Address;
import io.aludel.sample.store.model.Audited;
import io.aludel.sample.store.model.Customer;
import io.aludel.sample.store.model.Invoice;
import io.aludel.sample.store.order.OrderService;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for invoices however they are changed. */
@StoreTest
class InvoiceTests {
    private static final Address BERN = new Address(null, "Bern", null, "Switzerland", null);

    @Autowired
    private Session session;

    @Autowired
    private SessionMaker sessions;

    @Autowired
    private OrderService orders;

    @Autowired
    private TransactionTemplate transaction;

    private <E> E row(Class<E> type, int id) {
        return sessions.fromTransaction(own -> {
            E found = own.getOne(type, id);
            own.expunge(found);
            return found;
        });
    }

    @Test
    void theSecondOfTwoWhoChangeItIsTold() {
        int id = orders.place(1, Map.of(1, 1)).getId();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    Invoice seen = session.getOne(Invoice.class, id);
                    sessions.inTransaction(
                            other -> other.getOne(Invoice.class, id).setBillingAddress(BERN));
                    seen.setBillingAddress(null);
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(row(Invoice.class, id).getBillingAddress()).isEqualTo(BERN);
    }

    @Test
    void changesAreStampedWhereTheyAreMade() {
        Instant customerBefore = updated(Customer.class, 1);
        int id = orders.place(1, Map.of(1, 1)).getId();
        Instant placed = updated(Invoice.class, id);
        assertThat(placed).isEqualTo(row(Invoice.class, id).getCreatedAt());
        assertThat(updated(Customer.class, 1)).isEqualTo(customerBefore);
        sessions.inTransaction(own -> own.getOne(Invoice.class, id).setBillingAddress(BERN));
        assertThat(updated(Invoice.class, id)).isAfter(placed);
        assertThat(row(Invoice.class, id).getCreatedAt()).isEqualTo(placed);
    }

    private <E extends Audited> Instant updated(Class<E> type, int id) {
        Instant updated = row(type, id).getUpdatedAt();
        assertThat(updated).isNotNull();
        return updated;
    }
}
