package io.aludel.orm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({Customer.class, Purchase.class, Stock.class})
class MergeTests {
    @EachDialect
    void copiesADetachedObjectOntoTheSessionsOwn(SessionMaker sessions, TestDatabase database) {
        Customer detached = Shop.saved(sessions, new Customer("sandy", "sandy@shop.org"));
        detached.setName("Sandy");
        try (Session session = sessions.open()) {
            Customer merged = session.merge(detached);

            assertThat(merged).isNotSameAs(detached);
            assertThat(session.contains(detached)).isFalse();
            assertThat(session.dirty()).containsExactly(merged);
            session.commit();
        }
        assertThat(database.rows("SELECT name, email FROM customer"))
                .containsExactly(List.of("Sandy", "sandy@shop.org"));
    }

    @EachDialect
    void leavesAttributesThatWereNeverSetAlone(SessionMaker sessions, Session session) {
        Integer id =
                Shop.saved(sessions, new Customer("sandy", "sandy@shop.org")).getId();
        Customer incoming = new Customer("Sandy");
        incoming.setId(id);

        Customer merged = session.merge(incoming);

        assertThat(merged.getName()).isEqualTo("Sandy");
        assertThat(merged.getEmail()).isEqualTo("sandy@shop.org");
    }

    @EachDialect
    void insertsWhatHasNoRow(Session session) {
        Customer incoming = new Customer("sandy");
        incoming.getPurchases().add(new Purchase("pineapple"));

        Customer merged = session.merge(incoming);

        assertThat(merged).isNotSameAs(incoming);
        assertThat(session.contains(merged)).isTrue();
        assertThat(merged.getPurchases()).extracting(Purchase::getTitle).containsExactly("pineapple");
        assertThat(merged.getPurchases().get(0).getCustomer()).isSameAs(merged);
        session.commit();
        assertThat(incoming.getId()).isNull();
        assertThat(merged.getId()).isNotNull();
    }

    @EachDialect
    void replacesCollections(SessionMaker sessions, TestDatabase database) {
        Customer detached = sessions.expireOnCommit(false).fromTransaction(session -> {
            Customer customer = new Customer("sandy");
            customer.getPurchases().addAll(List.of(new Purchase("kept"), new Purchase("removed")));
            session.add(customer);
            return customer;
        });
        detached.getPurchases().remove(1);
        detached.getPurchases().add(new Purchase("added"));

        sessions.inTransaction(session -> session.merge(detached));

        assertThat(database.rows("SELECT title FROM purchase ORDER BY id"))
                .containsExactly(List.of("kept"), List.of("added"));
    }

    @EachDialect
    void answersAnObjectOfTheSessionItself(Session session) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.flush();
        assertThat(session.merge(sandy)).isSameAs(sandy);
    }

    @EachDialect
    void refusesAnotherVersion(SessionMaker sessions, Session session) {
        Customer detached = Shop.saved(sessions, new Customer("sandy"));
        sessions.inTransaction(
                other -> other.getOne(Customer.class, detached.getId()).setName("theirs"));
        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> session.merge(detached))
                .withMessageContaining("Customer#1");
    }

    @EachDialect
    void takesACopyOnTrust(SessionMaker sessions, Session session, SqlExpectations sql) {
        Customer cached = Shop.saved(sessions, new Customer("sandy"));
        sql.during(() -> {
                    Customer merged = session.mergeWithoutLoading(cached);
                    assertThat(merged.getName()).isEqualTo("sandy");
                    assertThat(session.dirty()).isEmpty();
                    assertThat(session.get(Customer.class, cached.getId())).isSameAs(merged);
                })
                .expectNone();
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.mergeWithoutLoading(new Customer("new")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.MERGE_NOT_CLEAN));
    }
}
