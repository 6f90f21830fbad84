package io.aludel.orm.session;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.DuplicateKeyException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.PendingRollbackException;
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
class SessionTransactionTests {
    @EachDialect
    void beginsWithTheFirstUseAndReachesTheDatabaseWithTheFirstStatement(Session session, SqlExpectations sql) {
        assertThat(session.inTransaction()).isFalse();
        sql.during(() -> session.add(new Customer("sandy"))).expectLog();
        assertThat(session.inTransaction()).isTrue();
        sql.during(session::rollback).expectLog();
        assertThat(session.inTransaction()).isFalse();
        sql.during(session::commit).expectLog();
    }

    @EachDialect
    void expiresObjectsAtCommitAndReloadsThemOneByOne(Session session, SqlExpectations sql) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.commit();

        sql.during(sandy::getId).expectNone();
        sql.during(sandy::getName)
                .expect("SELECT customer.id, customer.name, customer.email, customer.points, customer.version FROM"
                        + " customer WHERE customer.id = ?");
        sql.during(sandy::getEmail).expectNone();
    }

    @EachDialect
    void keepsObjectsLoadedWhereExpiryIsOff(SessionMaker sessions, SqlExpectations sql) {
        Customer sandy = new Customer("sandy");
        try (Session session = sessions.expireOnCommit(false).open()) {
            session.add(sandy);
            session.commit();
            sql.during(sandy::getName).expectNone();
        }
        assertThat(sandy.getName()).isEqualTo("sandy");
    }

    @EachDialect
    void rollbackMakesInsertedObjectsTransientAndGivesBackKeyAndVersion(Session session, TestDatabase database) {
        Customer sandy = new Customer("sandy");
        sandy.getPurchases().add(new Purchase("pineapple"));
        session.add(sandy);
        session.flush();
        assertThat(sandy.getId()).isNotNull();
        assertThat(sandy.getVersion()).isEqualTo(1);

        session.rollback();

        assertThat(sandy.getId()).isNull();
        assertThat(sandy.getVersion()).isZero();
        assertThat(sandy.getPurchases()).hasSize(1);
        assertThat(session.contains(sandy)).isFalse();

        session.add(sandy);
        session.commit();
        assertThat(database.rows("SELECT name FROM customer")).containsExactly(List.of("sandy"));
        assertThat(database.rows("SELECT title FROM purchase")).containsExactly(List.of("pineapple"));
        assertThat(sandy.getPurchases().get(0).getCustomer()).isSameAs(sandy);
    }

    @EachDialect
    void rollbackRestoresDeletedObjects(Session session) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.commit();
        session.delete(sandy);
        session.flush();
        assertThat(session.contains(sandy)).isFalse();

        session.rollback();

        assertThat(session.contains(sandy)).isTrue();
        assertThat(session.get(Customer.class, sandy.getId())).isSameAs(sandy);
        assertThat(sandy.getName()).isEqualTo("sandy");
    }

    @EachDialect
    void rollbackForgetsChangesAndDeleteMarks(Session session) {
        Customer sandy = new Customer("sandy");
        session.add(sandy);
        session.commit();
        sandy.setName("changed");
        session.delete(sandy);

        session.rollback();

        assertThat(session.deleted()).isEmpty();
        assertThat(session.dirty()).isEmpty();
        assertThat(sandy.getName()).isEqualTo("sandy");
    }

    @EachDialect
    void detachesDeletedObjectsAtCommitWhateverTheExpiry(SessionMaker sessions) {
        try (Session session = sessions.expireOnCommit(false).open()) {
            Customer sandy = new Customer("sandy");
            session.add(sandy);
            session.commit();
            session.delete(sandy);
            session.commit();

            assertThat(session.contains(sandy)).isFalse();
            assertThat(sandy.getName()).isEqualTo("sandy");
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(() -> session.add(sandy))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.OBJECT_WAS_DELETED));
        }
    }

    @EachDialect
    void savepointRollbackRestoresOnlyWhatItTouched(Session session, SqlExpectations sql) {
        Customer outer = new Customer("outer");
        Customer touched = new Customer("touched");
        session.addAll(List.of(outer, touched));
        session.flush();

        Customer inner = new Customer("inner");
        try (SessionTransaction savepoint = session.beginNested()) {
            session.add(inner);
            touched.setName("changed");
            session.flush();
            savepoint.rollback();
        }

        assertThat(session.contains(inner)).isFalse();
        assertThat(inner.getId()).isNull();
        sql.during(outer::getName).expectNone();
        assertThat(touched.getName()).isEqualTo("touched");
        session.commit();
        assertThat(session.scalars(select(Customer_.name).orderBy(Customer_.id)).all())
                .containsExactly("outer", "touched");
    }

    @EachDialect
    void releasedSavepointIsUndoneByOuterRollback(Session session) {
        Customer inner = new Customer("inner");
        try (SessionTransaction savepoint = session.beginNested()) {
            session.add(inner);
            savepoint.commit();
        }
        assertThat(session.contains(inner)).isTrue();

        session.rollback();

        assertThat(inner.getId()).isNull();
        assertThat(session.contains(inner)).isFalse();
    }

    @EachDialect
    void skipsABadRowWithASavepoint(Session session) {
        session.add(new Customer("one", "same@shop.org"));
        for (String email : List.of("same@shop.org", "other@shop.org")) {
            try (SessionTransaction savepoint = session.beginNested()) {
                session.add(new Customer("next", email));
                savepoint.commit();
            } catch (DuplicateKeyException e) {
                assertThat(email).isEqualTo("same@shop.org");
            }
        }
        session.commit();

        assertThat(session.scalars(select(Customer_.email).orderBy(Customer_.id))
                        .all())
                .containsExactly("same@shop.org", "other@shop.org");
    }

    @EachDialect
    void failedFlushLeavesObjectsAsBeforeAndWaitsForRollback(Session session) {
        Customer one = new Customer("one", "same@shop.org");
        session.add(one);
        session.commit();
        Customer two = new Customer("two", "same@shop.org");
        session.add(two);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(session::flush);
        assertThat(session.isActive()).isFalse();
        assertThat(two.getId()).isNull();
        assertThatExceptionOfType(PendingRollbackException.class).isThrownBy(session::commit);
        assertThatExceptionOfType(PendingRollbackException.class).isThrownBy(() -> one.setName("lost"));

        session.rollback();
        assertThat(session.isActive()).isTrue();
        two.setEmail("other@shop.org");
        session.add(two);
        session.commit();
        assertThat(two.getId()).isNotNull();
    }

    @EachDialect
    void commitOfTheSessionEndsOpenSavepoints(Session session, SqlExpectations sql) {
        SessionTransaction savepoint = session.beginNested();
        session.add(new Customer("sandy"));
        session.commit();

        assertThat(savepoint.isActive()).isFalse();
        assertThat(session.inTransaction()).isFalse();
        assertThat(session.scalars(select(Customer_.name)).all()).containsExactly("sandy");
    }

    @EachDialect
    void explicitTransactionRollsBackWhenNotCommitted(Session session) {
        try (SessionTransaction transaction = session.begin()) {
            session.add(new Customer("lost"));
            session.flush();
            assertThat(transaction.isActive()).isTrue();
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(session::begin)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_BEGUN));
        }
        assertThat(session.scalars(select(Customer_.name)).all()).isEmpty();
    }

    @EachDialect
    void runsWorkInATransaction(SessionMaker sessions) {
        Integer id = sessions.fromTransaction(session -> {
            Customer sandy = new Customer("sandy");
            session.add(sandy);
            session.flush();
            return sandy.getId();
        });
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sessions.inTransaction(session -> {
                    session.getOne(Customer.class, id).setName("lost");
                    session.flush();
                    throw new IllegalStateException("no");
                }));
        sessions.inTransaction(session ->
                assertThat(session.getOne(Customer.class, id).getName()).isEqualTo("sandy"));
    }

    @EachDialect
    void readOnlySessionFailsAtTheChange(SessionMaker sessions) {
        Integer id = Shop.saved(sessions, new Customer("sandy")).getId();
        try (Session session = sessions.readOnly(true).open()) {
            Customer sandy = session.getOne(Customer.class, id);
            assertThatExceptionOfType(OrmException.class)
                    .isThrownBy(() -> sandy.setName("changed"))
                    .withMessageContaining("Customer#1")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.READ_ONLY_SESSION));
            assertThat(sandy.getName()).isEqualTo("sandy");
            assertThatExceptionOfType(OrmException.class).isThrownBy(() -> session.add(new Customer("new")));
            assertThatExceptionOfType(OrmException.class).isThrownBy(() -> session.delete(sandy));
        }
    }
}
