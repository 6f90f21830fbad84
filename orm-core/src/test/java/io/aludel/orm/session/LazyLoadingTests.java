package io.aludel.orm.session;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;

@Mapped({Customer.class, Purchase.class, Stock.class})
class LazyLoadingTests {
    @EachDialect
    void loadsForAllSiblingsOfAResultAtOnce(SessionMaker sessions, SqlExpectations sql) {
        persist(sessions, 5);
        try (Session session = sessions.open()) {
            List<Customer> customers = session.scalars(select(Customer.class)).all();
            sql.during(() -> customers.forEach(
                            customer -> customer.getPurchases().size()))
                    .expectCount(1);
        }
    }

    @EachDialect
    void loadsOneByOneWhereTheMakerSaysSo(SessionMaker sessions, SqlExpectations sql) {
        persist(sessions, 5);
        try (Session session = sessions.lazyLoading(Lazy.SELECT).open()) {
            List<Customer> customers = session.scalars(select(Customer.class)).all();
            sql.during(() -> customers.forEach(
                            customer -> customer.getPurchases().size()))
                    .expectCount(5);
        }
    }

    @EachDialect
    void refusesWhereTheMakerSaysSo(SessionMaker sessions) {
        persist(sessions, 1);
        try (Session session = sessions.lazyLoading(Lazy.RAISE).open()) {
            Customer customer = session.scalars(select(Customer.class)).one();
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(() -> customer.getPurchases().size())
                    .withMessageContaining("Customer.purchases");
        }
    }

    @EachDialect
    void stopsAtTooManyStatementsForOneRelationship(SessionMaker sessions) {
        persist(sessions, 4);
        SessionMaker watched = sessions.lazyLoading(Lazy.SELECT).nPlusOne(NPlusOne.THROW, 3);
        try (Session session = watched.open()) {
            List<Customer> customers = session.scalars(select(Customer.class)).all();
            customers.get(0).getPurchases().size();
            customers.get(1).getPurchases().size();
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(() -> {
                        customers.get(2).getPurchases().size();
                        customers.get(3).getPurchases().size();
                    })
                    .withMessageContaining("Customer.purchases")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.N_PLUS_ONE));
        }
    }

    @EachDialect
    void flushesBeforeItLoads(SessionMaker sessions, SqlExpectations sql) {
        persist(sessions, 1);
        try (Session session = sessions.open()) {
            Customer customer = session.scalars(select(Customer.class)).one();
            Purchase purchase = new Purchase("second");
            purchase.setCustomer(customer);
            session.add(purchase);

            assertThat(customer.getPurchases()).extracting(Purchase::getTitle).containsExactly("purchase", "second");
        }
    }

    @EachDialect
    void referenceComesFromTheIdentityMap(SessionMaker sessions, SqlExpectations sql) {
        persist(sessions, 1);
        try (Session session = sessions.open()) {
            Customer customer = session.scalars(select(Customer.class)).one();
            Purchase purchase = session.scalars(select(Purchase.class)).one();
            sql.during(() -> assertThat(purchase.getCustomer()).isSameAs(customer))
                    .expectNone();
        }
    }

    private static void persist(SessionMaker sessions, int count) {
        sessions.inTransaction(session -> {
            for (int i = 0; i < count; i++) {
                Customer customer = new Customer("customer " + i);
                customer.getPurchases().add(new Purchase("purchase"));
                session.add(customer);
            }
        });
    }
}
