package io.aludel.orm.session;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.event.Registration;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Named;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Purchase_;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

@Mapped({Customer.class, Purchase.class, Stock.class})
class SessionEventsTests {
    private final List<String> heard = new ArrayList<>();

    @EachDialect
    void tellsOfAnInsertInOrder(SessionMaker sessions) {
        listenToEverything(sessions.events());
        try (Session session = sessions.open()) {
            session.add(new Customer("sandy"));
            session.commit();
        }
        assertThat(heard)
                .containsExactly(
                        "afterTransactionCreate",
                        "beforeAttach",
                        "afterAttach",
                        "transientToPending",
                        "beforeCommit",
                        "beforeFlush",
                        "afterBegin",
                        "beforeInsert",
                        "afterInsert",
                        "afterFlush",
                        "pendingToPersistent",
                        "afterFlushPostexec",
                        "afterCommit",
                        "afterTransactionEnd",
                        "persistentToDetached");
    }

    @EachDialect
    void tellsOfADeleteInOrder(SessionMaker sessions) {
        Integer id = Shop.saved(sessions, new Customer("sandy")).getId();
        try (Session session = sessions.open()) {
            Customer sandy = session.getOne(Customer.class, id);
            session.delete(sandy);
            listenToEverything(sessions.events());
            session.commit();
        }
        assertThat(heard)
                .containsExactly(
                        "beforeCommit",
                        "beforeFlush",
                        "beforeDelete",
                        "afterDelete",
                        "afterFlush",
                        "persistentToDeleted",
                        "afterFlushPostexec",
                        "afterCommit",
                        "deletedToDetached",
                        "afterTransactionEnd");
    }

    @EachDialect
    void tellsOfARollbackInOrder(SessionMaker sessions) {
        try (Session session = sessions.open()) {
            session.add(new Customer("sandy"));
            session.flush();
            listenToEverything(sessions.events());
            session.rollback();
        }
        assertThat(heard)
                .containsExactly("afterRollback", "persistentToTransient", "afterTransactionEnd", "afterSoftRollback");
    }

    @EachDialect
    void listenersOfAnInterfaceHearAllThatImplementIt(SessionMaker sessions) {
        sessions.events().beforeInsert(Named.class, (mapping, connection, named) -> heard.add(named.getName()));
        sessions.events().afterInsert(Object.class, (mapping, connection, any) -> heard.add(mapping.name()));
        sessions.inTransaction(session -> {
            session.add(new Customer("sandy"));
            session.add(new Stock("A", 1, 5));
        });
        assertThat(heard).contains("sandy", "Customer", "Stock").hasSize(3);
    }

    @EachDialect
    void changesOfBeforeInsertAndBeforeUpdateAreWritten(SessionMaker sessions, TestDatabase database) {
        sessions.events().beforeInsert(Customer.class, (mapping, connection, customer) -> customer.setPoints(1));
        sessions.events()
                .beforeUpdate(
                        Customer.class,
                        (mapping, connection, customer) -> customer.setPoints(customer.getPoints() + 1));
        try (Session session = sessions.open()) {
            Customer sandy = new Customer("sandy");
            session.add(sandy);
            session.commit();
            sandy.setName("Sandy");
            session.commit();
            assertThat(session.dirty()).isEmpty();
        }
        assertThat(database.rows("SELECT name, points FROM customer")).containsExactly(List.of("Sandy", 2));
    }

    @EachDialect
    void beforeFlushMayAddMore(SessionMaker sessions) {
        sessions.events().beforeFlush(session -> {
            for (Object added : session.newObjects()) {
                if (added instanceof Customer customer
                        && customer.getPurchases().isEmpty()) {
                    session.add(new Stock(customer.getName(), 1, 0));
                }
            }
        });
        sessions.inTransaction(session -> session.add(new Customer("sandy")));
        sessions.inTransaction(session ->
                assertThat(session.get(Stock.class, List.of("sandy", 1))).isNotNull());
    }

    @EachDialect
    void registrationsComeOnceFirstAndGo(SessionMaker sessions) {
        SessionEvents events = sessions.events();
        Registration second = events.beforeCommit(session -> heard.add("second"));
        events.first().beforeCommit(session -> heard.add("first"));
        events.once().beforeCommit(session -> heard.add("once"));
        sessions.inTransaction(session -> {});
        second.close();
        second.close();
        sessions.inTransaction(session -> {});
        assertThat(heard).containsExactly("first", "second", "once", "first");
    }

    @EachDialect
    void noSqlAfterCommit(SessionMaker sessions) {
        sessions.events().afterCommit(session -> session.get(Customer.class, 99));
        try (Session session = sessions.open()) {
            session.add(new Customer("sandy"));
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(session::commit)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_OVER));
        }
    }

    @EachDialect
    void noFlushInsideAFlush(SessionMaker sessions) {
        sessions.events().beforeFlush(Session::flush);
        try (Session session = sessions.open()) {
            session.add(new Customer("sandy"));
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(session::flush)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FLUSH_IN_FLUSH));
            session.rollback();
        }
    }

    @EachDialect
    void onExecuteMayNarrowAQuery(SessionMaker sessions) {
        Shop.saved(sessions, new Customer("sandy"));
        Shop.saved(sessions, new Customer("patrick"));
        sessions.events().onExecute(execution -> {
            if (execution.isQuery()) {
                execution.replace(
                        ((io.aludel.orm.sql.Select<?>) execution.statement()).where(Customer_.name.eq("patrick")));
            }
        });
        sessions.inTransaction(session ->
                assertThat(session.scalars(select(Customer_.name)).all()).containsExactly("patrick"));
    }

    @EachDialect
    void tellsOfLoadsAndRefreshes(SessionMaker sessions) {
        Integer id = Shop.saved(sessions, new Customer("sandy")).getId();
        sessions.events().load(Customer.class, (session, customer) -> heard.add("load"));
        sessions.events().loadedAsPersistent(Customer.class, (session, customer) -> heard.add("loadedAsPersistent"));
        sessions.events().refresh(Customer.class, (session, customer) -> heard.add("refresh"));
        try (Session session = sessions.open()) {
            Customer sandy = session.getOne(Customer.class, id);
            session.get(Customer.class, id);
            session.refresh(sandy);
        }
        assertThat(heard).containsExactly("load", "loadedAsPersistent", "refresh");
    }

    @EachDialect
    void hearsEveryChangeOfAnAttribute(SessionMaker sessions) {
        SessionEvents events = sessions.events();
        events.set(Customer_.name, (customer, name, old) -> heard.add(old + " -> " + name));
        events.set(Purchase_.customer, (purchase, customer, old) -> heard.add("customer of " + purchase.getTitle()));
        events.append(Customer_.purchases, (customer, purchase) -> heard.add("+" + purchase.getTitle()));
        events.remove(Customer_.purchases, (customer, purchase) -> heard.add("-" + purchase.getTitle()));
        try (Session session = sessions.open()) {
            Customer sandy = new Customer("a");
            session.add(sandy);
            sandy.setName("b");
            sandy.setName("c");
            session.flush();
            sandy.setName("d");
            sandy.setName("e");
            Purchase purchase = new Purchase("pen");
            sandy.getPurchases().add(purchase);
            sandy.getPurchases().remove(purchase);
            assertThat(session.dirty()).containsExactly(sandy);
            session.commit();
            assertThat(sandy.getName()).isEqualTo("e");
        }
        assertThat(heard).containsExactly("a -> b", "b -> c", "c -> d", "d -> e", "+pen", "-pen", "customer of pen");
    }

    private void listenToEverything(SessionEvents events) {
        events.beforeFlush(session -> heard.add("beforeFlush"));
        events.afterFlush(session -> heard.add("afterFlush"));
        events.afterFlushPostexec(session -> heard.add("afterFlushPostexec"));
        events.beforeCommit(session -> heard.add("beforeCommit"));
        events.afterCommit(session -> heard.add("afterCommit"));
        events.afterRollback(session -> heard.add("afterRollback"));
        events.afterSoftRollback((session, transaction) -> heard.add("afterSoftRollback"));
        events.afterBegin((session, transaction, connection) -> heard.add("afterBegin"));
        events.afterTransactionCreate((session, transaction) -> heard.add("afterTransactionCreate"));
        events.afterTransactionEnd((session, transaction) -> heard.add("afterTransactionEnd"));
        events.beforeAttach(Customer.class, (session, customer) -> heard.add("beforeAttach"));
        events.afterAttach(Customer.class, (session, customer) -> heard.add("afterAttach"));
        events.transientToPending(Customer.class, (session, customer) -> heard.add("transientToPending"));
        events.pendingToPersistent(Customer.class, (session, customer) -> heard.add("pendingToPersistent"));
        events.pendingToTransient(Customer.class, (session, customer) -> heard.add("pendingToTransient"));
        events.persistentToTransient(Customer.class, (session, customer) -> heard.add("persistentToTransient"));
        events.persistentToDeleted(Customer.class, (session, customer) -> heard.add("persistentToDeleted"));
        events.deletedToPersistent(Customer.class, (session, customer) -> heard.add("deletedToPersistent"));
        events.deletedToDetached(Customer.class, (session, customer) -> heard.add("deletedToDetached"));
        events.persistentToDetached(Customer.class, (session, customer) -> heard.add("persistentToDetached"));
        events.detachedToPersistent(Customer.class, (session, customer) -> heard.add("detachedToPersistent"));
        events.beforeInsert(Customer.class, (mapping, connection, customer) -> heard.add("beforeInsert"));
        events.afterInsert(Customer.class, (mapping, connection, customer) -> heard.add("afterInsert"));
        events.beforeUpdate(Customer.class, (mapping, connection, customer) -> heard.add("beforeUpdate"));
        events.afterUpdate(Customer.class, (mapping, connection, customer) -> heard.add("afterUpdate"));
        events.beforeDelete(Customer.class, (mapping, connection, customer) -> heard.add("beforeDelete"));
        events.afterDelete(Customer.class, (mapping, connection, customer) -> heard.add("afterDelete"));
    }
}
