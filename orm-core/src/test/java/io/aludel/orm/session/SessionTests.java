package io.aludel.orm.session;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

@Mapped({Customer.class, Purchase.class, Stock.class})
class SessionTests {
    @EachDialect
    void addsAWholeGraph(Session session, SqlExpectations sql) {
        Customer sandy = new Customer("sandy");
        Purchase purchase = new Purchase("pineapple");
        purchase.setCustomer(sandy);

        sql.during(() -> session.add(purchase)).expectNone();

        assertThat(session.newObjects()).containsExactly(purchase, sandy);
        assertThat(sandy.getPurchases()).containsExactly(purchase);
    }

    @EachDialect
    void cascadesWhatIsAppendedLater(Session session) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        Purchase later = new Purchase("later");
        sandy.getPurchases().add(later);
        assertThat(session.contains(later)).isTrue();
    }

    @EachDialect
    void expungesPendingOrphans(Session session) {
        Customer sandy = new Customer("sandy");
        Purchase purchase = new Purchase("pineapple");
        sandy.getPurchases().add(purchase);
        session.add(sandy);
        sandy.getPurchases().remove(purchase);
        assertThat(session.contains(purchase)).isFalse();
    }

    @EachDialect
    void keepsOneObjectPerRow(SessionMaker sessions, Session session, SqlExpectations sql) {
        Integer id = Shop.saved(sessions, new Customer("sandy")).getId();
        sql.clear();
        Customer first = session.get(Customer.class, id);
        sql.recorded().expectCount(1);
        sql.during(() -> assertThat(session.get(Customer.class, id)).isSameAs(first))
                .expectNone();
        assertThat(session.scalars(select(Customer.class)).one()).isSameAs(first);
        assertThat(session.identityMap()).containsExactly(first);
        assertThat(session.identityMap().containsKey(Customer.class, id)).isTrue();
    }

    @EachDialect
    void findsNothingWhereThereIsNoRow(Session session) {
        assertThat(session.get(Customer.class, 7)).isNull();
        assertThat(session.find(Customer.class, 7)).isEmpty();
    }

    @EachDialect
    void getsByACompositeKey(Session session) {
        Stock stock = new Stock("A", 3, 10);
        session.add(stock);
        session.flush();
        assertThat(session.get(Stock.class, List.of("A", 3))).isSameAs(stock);
        session.expunge(stock);
        assertThat(session.getOne(Stock.class, List.of("A", 3)).getAmount()).isEqualTo(10);
    }

    @EachDialect
    void takesAnExpiredObjectWhoseRowIsGoneForDeleted(Session session, TestDatabase database) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.commit();
        database.run("DELETE FROM customer");
        assertThat(session.get(Customer.class, sandy.getId())).isNull();
        assertThat(session.contains(sandy)).isFalse();
        session.rollback();
        assertThat(session.contains(sandy)).isTrue();
        assertThatExceptionOfType(ObjectDeletedException.class).isThrownBy(sandy::getName);
        assertThatExceptionOfType(ObjectDeletedException.class).isThrownBy(() -> session.refresh(sandy));
    }

    @EachDialect
    void flushesBeforeQueriesButNotWhereItIsOff(SessionMaker sessions, Session session, SqlExpectations sql) {
        session.add(new Customer("sandy"));
        assertThat(session.scalars(select(Customer_.name)).all()).containsExactly("sandy");
        session.add(new Customer("patrick"));
        assertThat(session.noAutoflush(
                        () -> session.scalars(select(Customer_.name)).all()))
                .containsExactly("sandy");
        try (Session quiet = sessions.autoflush(false).open()) {
            quiet.add(new Customer("quiet"));
            assertThat(quiet.scalars(select(Customer_.name)).all()).doesNotContain("quiet");
        }
    }

    @EachDialect
    void cleanFlushDoesNothing(Session session, SqlExpectations sql) {
        sql.during(session::flush).expectLog();
        assertThat(session.inTransaction()).isFalse();
    }

    @EachDialect
    void refreshDropsChangesOfTheObject(Session session, TestDatabase database) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.commit();
        sandy.setName("lost");
        session.refresh(sandy);
        assertThat(sandy.getName()).isEqualTo("sandy");
        assertThat(session.isModified(sandy)).isFalse();
    }

    @EachDialect
    void tellsChangesOfTheRowFromThoseOfCollectionsAndFromNone(Session session) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        assertThat(session.isModified(sandy)).isTrue();
        assertThat(session.isRowModified(sandy)).isTrue();
        session.flush();
        assertThat(session.isModified(sandy)).isFalse();
        sandy.setName("other");
        assertThat(session.isRowModified(sandy)).isTrue();
        sandy.setName("sandy");
        assertThat(session.dirty()).containsExactly(sandy);
        assertThat(session.isModified(sandy)).isFalse();
        assertThat(session.isRowModified(sandy)).isFalse();
        sandy.getPurchases().add(new Purchase("pen"));
        assertThat(session.isModified(sandy)).isTrue();
        assertThat(session.isRowModified(sandy)).isFalse();
    }

    @EachDialect
    void setOnAnExpiredAttributeNeedsNoSelectAndSurvivesTheRefresh(Session session, SqlExpectations sql) {
        Customer sandy = new Customer("sandy", "sandy@shop.org");
        session.add(sandy);
        session.commit();
        sql.during(() -> sandy.setName("Sandy")).expectNone();
        assertThat(sandy.getEmail()).isEqualTo("sandy@shop.org");
        assertThat(sandy.getName()).isEqualTo("Sandy");
    }

    @EachDialect
    void expiresNamedAttributes(Session session, SqlExpectations sql) {
        Customer sandy = new Customer("sandy", "sandy@shop.org");
        session.add(sandy);
        session.flush();
        session.expire(sandy, Customer_.email);
        sql.during(sandy::getName).expectNone();
        sql.during(sandy::getEmail).expectCount(1);
    }

    @EachDialect
    void deletesWithCascadeAtOnceAndIdempotently(Session session, SqlExpectations sql) {
        Customer sandy = new Customer("sandy");
        sandy.getPurchases().add(new Purchase("pineapple"));
        session.add(sandy);
        session.commit();
        session.delete(sandy);
        session.delete(sandy);
        assertThat(session.deleted()).hasSize(2).contains(sandy);
        session.add(sandy);
        assertThat(session.deleted()).isEmpty();
    }

    @EachDialect
    void deletesOnlyWhatHasARow(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.delete(new Customer("sandy")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERSISTENT));
    }

    @EachDialect
    void savesChangesOfADetachedObjectThatIsAddedAgain(SessionMaker sessions, Session session, TestDatabase database) {
        Customer detached = Shop.saved(sessions, new Customer("sandy"));
        detached.setName("Sandy");
        session.add(detached);
        assertThat(session.dirty()).containsExactly(detached);
        session.commit();
        assertThat(database.rows("SELECT name FROM customer")).containsExactly(List.of("Sandy"));
    }

    @EachDialect
    void closingDetachesAndRollsBack(SessionMaker sessions, TestDatabase database) {
        Customer sandy = new Customer("sandy");
        try (Session session = sessions.open()) {
            session.add(sandy);
            session.flush();
        }
        assertThat(sandy.getName()).isEqualTo("sandy");
        assertThat(database.rows("SELECT name FROM customer")).isEmpty();
    }

    @EachDialect
    void printsItselfWithoutLoading(Session session, SqlExpectations sql) {
        session.add(new Customer("sandy"));
        session.commit();
        sql.during(() -> assertThat(session.toString()).contains("1 persistent, 0 new, 0 deleted"))
                .expectNone();
    }
}
