package io.aludel.orm.semantics;

import static io.aludel.orm.semantics.TransactionTests.CUSTOMER;
import static io.aludel.orm.semantics.TransactionTests.PURCHASES;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.GetOptions;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Purchase_;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What expiring and refreshing objects reads, keeps and loses. */
@Mapped({Customer.class, Purchase.class, Stock.class})
class RefreshTests {
    private static Customer saved(Session session) {
        Customer sandy = new Customer("sandy", "sandy@shop.org");
        sandy.getPurchases().add(new Purchase("pen"));
        session.add(sandy);
        session.commit();
        sandy.getName();
        sandy.getPurchases().size();
        return sandy;
    }

    @EachDialect
    void anyExpiredColumnLoadsAllOfThemAndEachRelationshipItself(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        sql.during(() -> session.expire(sandy)).expectNone();
        sql.during(sandy::getPoints).expect(CUSTOMER);
        sql.during(() -> {
                    sandy.getName();
                    sandy.getEmail();
                })
                .expectNone();
        sql.during(() -> sandy.getPurchases().size()).expect(PURCHASES);
    }

    @EachDialect
    void expiringNamedAttributesLeavesTheOthersLoaded(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        session.expire(sandy, Customer_.email, Customer_.points);
        sql.during(() -> {
                    sandy.getName();
                    sandy.getPurchases().size();
                })
                .expectNone();
        sql.during(() -> {
                    sandy.getEmail();
                    sandy.getPoints();
                })
                .expect("SELECT customer.email, customer.points FROM customer WHERE customer.id = ?");
        session.expire(sandy, Customer_.purchases);
        sql.during(() -> sandy.getPurchases().size()).expect(PURCHASES);
    }

    @EachDialect
    void expiringLosesChanges(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        sandy.setName("lost");
        sandy.setEmail("kept@shop.org");
        sandy.getPurchases().add(new Purchase("ink"));
        session.expire(sandy, Customer_.name);

        assertThat(sandy.getEmail()).isEqualTo("kept@shop.org");
        assertThat(session.dirty()).containsExactly(sandy);
        session.expire(sandy);
        assertThat(session.dirty()).isEmpty();
        assertThat(sandy.getName()).isEqualTo("sandy");
        assertThat(sandy.getEmail()).isEqualTo("sandy@shop.org");
    }

    @EachDialect
    void refreshingLosesItsChangesAndWritesThoseOfOthers(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        Customer other = new Customer("other");
        session.add(other);
        session.flush();
        sandy.setName("lost");
        other.setName("written");

        sql.during(() -> session.refresh(sandy))
                .expect("UPDATE customer SET name = ?, version = ? WHERE id = ? AND version = ?", CUSTOMER);

        assertThat(sandy.getName()).isEqualTo("sandy");
        sql.during(() -> sandy.getPurchases().size()).expect(PURCHASES);
    }

    @EachDialect
    void refreshingNamedColumnsReadsOnlyThese(Session session, TestDatabase database, SqlExpectations sql) {
        Customer sandy = saved(session);
        session.commit();
        sandy.getName();
        session.commit();
        database.run("UPDATE customer SET name = 'theirs', email = 'theirs'");
        sandy.getId();
        sql.during(() -> session.refresh(sandy, Customer_.email))
                .expect("SELECT customer.email FROM customer WHERE customer.id = ?");
        assertThat(sandy.getEmail()).isEqualTo("theirs");
    }

    @EachDialect
    void refreshingACollectionReadsOnlyThatCollection(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        Purchase pen = sandy.getPurchases().get(0);
        session.connection().update("INSERT INTO purchase (title, customer_id) VALUES ('ink', ?)", sandy.getId());
        sandy.setName("kept");

        sql.during(() -> session.noAutoflush(() -> session.refresh(sandy, Customer_.purchases)))
                .expect(PURCHASES);

        assertThat(sandy.getName()).isEqualTo("kept");
        assertThat(sandy.getPurchases()).hasSize(2).contains(pen);
    }

    @EachDialect
    void refreshingAReferenceReadsTheForeignKeyAndWhatItNowRefersTo(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        Customer patrick = new Customer("patrick");
        session.add(patrick);
        session.flush();
        Purchase pen = sandy.getPurchases().get(0);
        assertThat(pen.getCustomer()).isSameAs(sandy);
        session.connection().update("UPDATE purchase SET customer_id = ?", patrick.getId());

        sql.during(() -> session.refresh(pen, Purchase_.customer))
                .expect("SELECT purchase.customer_id FROM purchase WHERE purchase.id = ?");

        assertThat(pen.getCustomer()).isSameAs(patrick);
        assertThat(pen.getCustomerId()).isEqualTo(patrick.getId());
    }

    @EachDialect
    void onlyPersistentObjectsAreExpiredOrRefreshed(SessionMaker sessions, Session session) {
        Customer pending = new Customer("pending");
        session.add(pending);
        Customer detached = sessions.fromTransaction(other -> saved(other));
        refuses(ErrorCode.NOT_PERSISTENT, () -> session.expire(pending));
        refuses(ErrorCode.NOT_PERSISTENT, () -> session.refresh(pending));
        refuses(ErrorCode.NOT_PERSISTENT, () -> session.expire(detached));
        refuses(ErrorCode.NOT_PERSISTENT, () -> session.refresh(detached));
        refuses(ErrorCode.NOT_PERSISTENT, () -> session.refresh(new Customer("transient")));
    }

    private static void refuses(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(work)
                .withMessageContaining("Customer")
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @EachDialect
    void aRowThatIsGoneIsNoticedByEachInItsWay(Session session, TestDatabase database) {
        Customer read = saved(session);
        session.commit();
        database.run("DELETE FROM purchase", "DELETE FROM customer");

        assertThatExceptionOfType(ObjectDeletedException.class)
                .isThrownBy(read::getName)
                .withMessageContaining("Customer#1");
        assertThatExceptionOfType(ObjectDeletedException.class)
                .isThrownBy(() -> session.refresh(read))
                .withMessageContaining("Cannot refresh Customer#1");
        assertThat(session.get(Customer.class, 1)).isNull();
        session.rollback();
        read.setName("lost");
        assertThatExceptionOfType(OrmException.class).isThrownBy(session::flush).withMessageContaining("Customer#1");
    }

    @EachDialect
    void expiringAllMakesTheSessionReadAgain(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        sandy.setName("lost");
        session.connection().update("UPDATE customer SET points = 7");
        sql.during(session::expireAll).expectNone();
        assertThat(session.dirty()).isEmpty();
        assertThat(sandy.getPoints()).isEqualTo(7);
        assertThat(sandy.getName()).isEqualTo("sandy");
    }

    @EachDialect
    void populatingExistingOverwritesChangesAndCollections(Session session) {
        Customer sandy = saved(session);
        sandy.setName("lost");
        sandy.getPurchases().clear();
        session.connection().update("UPDATE customer SET points = 7");
        session.noAutoflush(
                () -> session.scalars(select(Customer.class).populateExisting().options(selectinPurchases()))
                        .all());

        assertThat(sandy.getName()).isEqualTo("sandy");
        assertThat(sandy.getPoints()).isEqualTo(7);
        assertThat(sandy.getPurchases()).hasSize(1);
        assertThat(session.isModified(sandy)).isFalse();
    }

    private static io.aludel.orm.sql.LoaderOption selectinPurchases() {
        return io.aludel.orm.mapping.Loading.selectinLoad(Customer_.purchases);
    }

    @EachDialect
    void getMayPopulateAndLock(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        session.connection().update("UPDATE customer SET points = 7");
        session.get(Customer.class, sandy.getId());
        assertThat(sandy.getPoints()).isNull();
        sql.during(() -> session.get(Customer.class, sandy.getId(), GetOptions.populatingExisting()))
                .expect(CUSTOMER);
        assertThat(sandy.getPoints()).isEqualTo(7);
        sql.during(() -> session.get(Customer.class, sandy.getId(), GetOptions.lockingRow()))
                .expect(CUSTOMER + " FOR UPDATE");
        sql.during(() -> session.refreshForUpdate(sandy)).expect(CUSTOMER + " FOR UPDATE");
    }

    @EachDialect
    void aLockingSelectRefreshesWhatItLocksButKeepsUnwrittenChanges(Session session) {
        Customer sandy = saved(session);
        sandy.setEmail("mine@shop.org");
        session.connection().update("UPDATE customer SET points = 7");
        session.noAutoflush(
                () -> session.scalars(select(Customer.class).forUpdate()).all());

        assertThat(sandy.getPoints()).isEqualTo(7);
        assertThat(sandy.getEmail()).isEqualTo("mine@shop.org");
        assertThat(session.dirty()).isEqualTo(java.util.Set.of(sandy));
    }

    @EachDialect
    void settingAnExpiredAttributeNeedsNoSelectAndOutlivesTheReading(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        session.expire(sandy);
        sql.during(() -> sandy.setName("Sandy")).expectNone();
        assertThat(sandy.getEmail()).isEqualTo("sandy@shop.org");
        assertThat(sandy.getName()).isEqualTo("Sandy");
    }

    @EachDialect
    void refreshingFollowsTheCascade(Session session) {
        Customer sandy = saved(session);
        Purchase pen = sandy.getPurchases().get(0);
        pen.setTitle("lost");
        session.refresh(sandy);
        assertThat(session.dirty()).isEmpty();
        assertThat(pen.getTitle()).isEqualTo("pen");
        assertThat(List.of(pen)).isEqualTo(sandy.getPurchases());
    }

    @EachDialect
    void refreshingLoadsWhatWasLoadedEagerlyAgain(Session session, SqlExpectations sql) {
        saved(session);
        session.expungeAll();
        Customer sandy = session.scalars(select(Customer.class).options(selectinPurchases()))
                .one();
        session.connection().update("INSERT INTO purchase (title, customer_id) VALUES ('ink', ?)", sandy.getId());
        sql.clear();
        sql.during(() -> session.refresh(sandy)).expectCount(2);
        sql.during(() -> assertThat(sandy.getPurchases()).hasSize(2)).expectNone();
    }

    @EachDialect
    void theKeyNeverExpires(Session session, SqlExpectations sql) {
        Customer sandy = saved(session);
        session.expire(sandy);
        session.expire(sandy, Customer_.id);
        sql.during(() -> assertThat(sandy.getId()).isEqualTo(1)).expectNone();
    }
}
