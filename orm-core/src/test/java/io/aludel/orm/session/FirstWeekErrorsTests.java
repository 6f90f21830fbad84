package io.aludel.orm.session;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.EngineOption;
import io.aludel.orm.error.ConstraintViolationException;
import io.aludel.orm.error.DetachedException;
import io.aludel.orm.error.DuplicateKeyException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MultipleResultsException;
import io.aludel.orm.error.NoResultException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;

/** The errors that a user meets in the first week: each says what, to which object, and what to do. */
class FirstWeekErrorsTests {
    @EachDialect
    void unmappedClass(Engine engine) {
        try (Session session = Shop.sessions(engine).open()) {
            fails(ErrorCode.UNMAPPED_CLASS, () -> session.add("text")).withMessageContaining("java.lang.String");
            fails(ErrorCode.UNMAPPED_CLASS, () -> session.get(String.class, 1))
                    .withMessageContaining("java.lang.String");
        }
    }

    @EachDialect
    void transientObjectReferencedAtFlush(Engine engine) {
        try (Session session = Shop.sessions(engine).open()) {
            Customer known = new Customer("known");
            session.add(known);
            session.commit();
            Purchase purchase = new Purchase("left behind");
            purchase.setCustomer(known);

            assertThat(session.contains(purchase)).isFalse();
            fails(ErrorCode.UNSAVED_REFERENCE, session::flush)
                    .withMessageContaining("Customer.purchases")
                    .withMessageContaining("Purchase#new@");
            session.rollback();
        }
    }

    @EachDialect
    void secondObjectWithTheSameIdentity(Engine engine) {
        SessionMaker sessions = Shop.sessions(engine);
        Customer detached = Shop.saved(sessions, new Customer("sandy"));
        try (Session session = sessions.open()) {
            Customer loaded = session.getOne(Customer.class, detached.getId());

            assertThat(loaded).isNotSameAs(detached);
            fails(ErrorCode.IDENTITY_CONFLICT, () -> session.add(detached)).withMessageContaining("Customer#1");
        }
    }

    @EachDialect
    void objectOfAnotherSession(Engine engine) {
        SessionMaker sessions = Shop.sessions(engine);
        try (Session first = sessions.open();
                Session second = sessions.open()) {
            Customer customer = new Customer("sandy");
            first.add(customer);

            fails(ErrorCode.ALREADY_ATTACHED, () -> second.add(customer));
        }
    }

    @EachDialect
    void lazyAccessOfDetachedObject(Engine engine) {
        SessionMaker sessions = Shop.sessions(engine);
        Integer id = Shop.saved(sessions, new Customer("sandy")).getId();
        Customer detached = sessions.fromTransaction(session -> session.getOne(Customer.class, id));

        assertThatExceptionOfType(DetachedException.class)
                .isThrownBy(() -> detached.getPurchases().size())
                .withMessageContaining("Customer.purchases")
                .withMessageContaining("Customer#1")
                .withMessageContaining("selectinLoad(Customer_.purchases)");
    }

    @EachDialect
    void constraintViolationNamesTableAndConstraint(Engine engine) {
        try (Session session = Shop.sessions(engine).open()) {
            session.add(new Customer("one", "same@shop.org"));
            session.commit();
            session.add(new Customer("two", "same@shop.org"));

            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(session::flush)
                    .withMessageContaining("customer");
            assertThatExceptionOfType(PendingRollbackException.class)
                    .isThrownBy(() -> session.get(Customer.class, 1))
                    .withMessageContaining("duplicate-key");

            session.rollback();
            assertThat(session.scalars(select(Customer_.name)).all()).containsExactly("one");
        }
    }

    @EachDialect
    void missingValueNamesTheColumn(Engine engine) {
        try (Session session = Shop.sessions(engine).open()) {
            session.add(new Customer(null));

            assertThatExceptionOfType(ConstraintViolationException.class)
                    .isThrownBy(session::commit)
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_NULL_VIOLATION))
                    .withMessageContaining("name");
            session.rollback();
        }
    }

    @EachDialect
    void staleVersion(Engine engine) {
        SessionMaker sessions = Shop.sessions(engine);
        Integer id = Shop.saved(sessions, new Customer("sandy")).getId();
        try (Session session = sessions.open()) {
            Customer mine = session.getOne(Customer.class, id);
            session.commit();
            assertThat(mine.getName()).isEqualTo("sandy");
            session.rollback();
            mine = session.getOne(Customer.class, id);
            mine.getName();
            mine.setName("mine");
            sessions.inTransaction(other -> other.getOne(Customer.class, id).setName("theirs"));

            assertThatExceptionOfType(StaleRowException.class)
                    .isThrownBy(session::flush)
                    .withMessageContaining("Customer#1");
            session.rollback();
            assertThat(mine.getName()).isEqualTo("theirs");
        }
    }

    @EachDialect
    void noResultAndSeveral(Engine engine) {
        try (Session session = Shop.sessions(engine).open()) {
            session.addAll(List.of(new Customer("one"), new Customer("two")));

            assertThatExceptionOfType(MultipleResultsException.class)
                    .isThrownBy(() -> session.scalars(select(Customer.class)).one());
            assertThatExceptionOfType(NoResultException.class)
                    .isThrownBy(() -> session.scalars(select(Customer.class).where(Customer_.name.eq("three")))
                            .one());
            assertThatExceptionOfType(NoResultException.class)
                    .isThrownBy(() -> session.getOne(Customer.class, 99))
                    .withMessageContaining("Customer#99");
        }
    }

    @EachDialect
    void closedSession(Engine engine) {
        Session session = Shop.sessions(engine).open();
        session.close();
        session.close();

        assertThat(session.isClosed()).isTrue();
        fails(ErrorCode.SESSION_CLOSED, () -> session.get(Customer.class, 1));
        fails(ErrorCode.SESSION_CLOSED, () -> session.add(new Customer("late")));
        fails(ErrorCode.SESSION_CLOSED, session::commit);
    }

    @EachDialect
    void twoThreadsInOneSession(Engine engine) throws InterruptedException {
        try (Session session = Shop.sessions(engine).open()) {
            session.add(new Customer("mine"));
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread other = new Thread(() -> session.add(new Customer("theirs")), "other");
            other.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
            other.start();
            other.join();

            assertThat(thrown.get())
                    .isInstanceOfSatisfying(
                            OrmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_THREAD))
                    .hasMessageContaining("thread other");
        }
    }

    @EachDialect
    void wrongTypeOfKey(Engine engine) {
        try (Session session = Shop.sessions(engine).open()) {
            fails(ErrorCode.WRONG_KEY, () -> session.get(Customer.class, "1")).withMessageContaining("Customer");
            fails(ErrorCode.WRONG_KEY, () -> session.get(Stock.class, List.of("A")))
                    .withMessageContaining("2 columns");
        }
    }

    @EachDialect
    void schemaMissing(Engine engine) {
        try (Session session = SessionMaker.of(engine, Shop.METADATA).open()) {
            fails(
                            ErrorCode.MISSING_TABLE,
                            () -> session.scalars(select(Customer.class)).all())
                    .withMessageContainingAll("customer");
        }
    }

    @EachDialect(Database.H2)
    void poolExhausted(TestDatabase database) {
        Shop.METADATA.createAll(database.engine());
        Engine small = database.closeAfter(Engine.create(
                database.url(), EngineOption.poolSize(1), EngineOption.connectionTimeout(Duration.ofMillis(250))));
        SessionMaker sessions = SessionMaker.of(small, Shop.METADATA);
        try (Session first = sessions.open();
                Session second = sessions.open()) {
            first.connection();

            fails(ErrorCode.CONNECTION_TIMEOUT, second::connection).withMessageContaining("pool");
        }
    }

    private static ThrowableAssertAlternative<OrmException> fails(ErrorCode code, ThrowingCallable work) {
        return assertThatExceptionOfType(OrmException.class)
                .isThrownBy(work)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
