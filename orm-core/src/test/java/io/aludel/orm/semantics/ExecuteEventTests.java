package io.aludel.orm.semantics;

import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.mapping.Loading.withLoaderCriteria;
import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.insert;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.aludel.orm.engine.Result;
import io.aludel.orm.engine.UpdateResult;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.StatementExecution;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Purchase_;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.sql.Select;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a listener to statements sees, and what it may do. */
@Mapped({Customer.class, Purchase.class, Stock.class})
class ExecuteEventTests {
    private final List<String> heard = new ArrayList<>();

    private static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO customer (id, name, version) VALUES (1, 'sandy', 1), (2, 'patrick', 1)",
                "INSERT INTO purchase (id, title, customer_id) VALUES (1, 'pen', 1), (2, 'ink', 1), (3, 'cap', 2)");
    }

    private void note(StatementExecution execution) {
        String kind = execution.isInsert()
                ? "insert"
                : execution.isUpdate() ? "update" : execution.isDelete() ? "delete" : "query";
        String load = execution.isColumnLoad()
                ? " columns of " + ((Customer) execution.lazyLoadedFrom()).getId()
                : execution.isRelationshipLoad()
                        ? " " + execution.loads() + " of " + ((Customer) execution.lazyLoadedFrom()).getId()
                        : "";
        heard.add(kind + load + " "
                + execution.entities().stream().map(Class::getSimpleName).toList());
    }

    @EachDialect
    void everyReadOfASessionIsHeard(SessionMaker sessions, TestDatabase database) {
        rows(database);
        sessions.events().onExecute(this::note);
        try (Session session = sessions.open()) {
            Customer sandy = session.get(Customer.class, 1);
            session.get(Customer.class, 1);
            sandy.getPurchases().size();
            session.refresh(sandy);
            session.expire(sandy, Customer_.points);
            sandy.getPoints();
            session.scalars(select(Purchase_.title).join(Purchase_.customer)).all();
        }
        assertThat(heard)
                .containsExactly(
                        "query [Customer]",
                        "query Customer.purchases of 1 [Purchase]",
                        "query columns of 1 [Customer]",
                        "query columns of 1 [Customer]",
                        "query [Purchase, Customer]");
    }

    @EachDialect
    void writingStatementsAreHeardButNotAFlush(SessionMaker sessions) {
        sessions.events().onExecute(this::note);
        try (Session session = sessions.open()) {
            session.add(new Customer("sandy"));
            session.flush();
            session.execute(insert(Customer.class).values(Map.of(Customer_.name, "patrick", Customer_.version, 1)));
            session.execute(update(Customer.class).set(Customer_.points, 2).allRows());
            session.execute(delete(Customer.class).where(Customer_.name.eq("patrick")));
        }
        assertThat(heard)
                .filteredOn(said -> !said.startsWith("query"))
                .containsExactly("insert [Customer]", "update [Customer]", "delete [Customer]");
    }

    @EachDialect
    void eagerLoadsBelongToTheirQuery(SessionMaker sessions, TestDatabase database) {
        rows(database);
        sessions.events().onExecute(this::note);
        try (Session session = sessions.open()) {
            session.scalars(select(Customer.class).options(selectinLoad(Customer_.purchases)))
                    .all();
        }
        assertThat(heard).containsExactly("query [Customer]");
    }

    @EachDialect
    void criteriaReachQueriesAndWhatIsLoadedLater(SessionMaker sessions, TestDatabase database) {
        rows(database);
        sessions.events()
                .onExecute(execution ->
                        execution.addOptions(withLoaderCriteria(Purchase.class, Purchase_.title.ne("ink"))));
        try (Session session = sessions.open()) {
            Customer sandy = session.get(Customer.class, 1);
            assertThat(sandy.getPurchases()).extracting(Purchase::getTitle).containsExactly("pen");
            assertThat(session.scalars(select(Purchase_.title).orderBy(Purchase_.id))
                            .all())
                    .containsExactly("pen", "cap");
        }
    }

    @EachDialect
    void anotherStatementTakesTheUsersPlace(SessionMaker sessions, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sessions.events().onExecute(execution -> {
            if (execution.statement() instanceof Select<?> select) {
                execution.replace(select.where(Customer_.name.eq("patrick")));
            } else if (execution.isDelete()) {
                execution.replace(
                        update(Customer.class).set(Customer_.points, 0).allRows());
            }
        });
        try (Session session = sessions.open()) {
            assertThat(session.scalars(select(Customer_.name)).all()).containsExactly("patrick");
            sql.during(() -> assertThat(session.execute(delete(Customer.class).allRows())
                                    .rowCount())
                            .isEqualTo(2))
                    .expect("UPDATE customer SET points = ?");
        }
        sessions.events().onExecute(execution -> {
            if (execution.isUpdate()) {
                execution.replace(select(Customer_.name));
            }
        });
        try (Session session = sessions.open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> session.execute(delete(Purchase.class).allRows()));
        }
    }

    @EachDialect
    void aListenerMayAnswerFromACache(SessionMaker sessions, TestDatabase database, SqlExpectations sql) {
        rows(database);
        Map<Object, List<?>> cache = new HashMap<>();
        sessions.events().onExecute(execution -> {
            if (execution.isQuery() && execution.statement() != null) {
                List<?> rows = cache.computeIfAbsent(
                        execution.statement(), missing -> execution.invoke().all());
                execution.answer(Result.of(rows));
            }
        });
        sessions.events().onExecute(execution -> heard.add("later"));
        try (Session session = sessions.open()) {
            Select<String> names = select(Customer_.name).orderBy(Customer_.name);
            sql.during(() -> assertThat(session.scalars(names).all()).containsExactly("patrick", "sandy"))
                    .expectCount(1);
            sql.during(() -> assertThat(session.scalars(select(Customer_.name).orderBy(Customer_.name))
                                    .all())
                            .containsExactly("patrick", "sandy"))
                    .expectNone();
        }
        assertThat(heard).isEmpty();
    }

    @EachDialect
    void aListenerMayAnswerAWritingStatement(SessionMaker sessions, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sessions.events().onExecute(execution -> {
            if (execution.isDelete()) {
                execution.answer(new UpdateResult(0));
            } else if (execution.isUpdate()) {
                execution.answer(new UpdateResult(10 * execution.invokeUpdate().rowCount()));
            }
        });
        try (Session session = sessions.open()) {
            sql.during(() -> assertThat(session.execute(delete(Customer.class).allRows())
                                    .rowCount())
                            .isZero())
                    .expectNone();
            sql.during(() -> assertThat(session.execute(update(Customer.class)
                                            .set(Customer_.points, 0)
                                            .allRows())
                                    .rowCount())
                            .isEqualTo(20))
                    .expect("UPDATE customer SET points = ?");
        }
    }

    @EachDialect
    void whatTheSessionLoadsByItselfCanOnlyBeNarrowed(SessionMaker sessions, TestDatabase database) {
        rows(database);
        sessions.events().onExecute(execution -> {
            assertThat(execution.statement()).isNull();
            assertThatIllegalArgumentException().isThrownBy(() -> execution.replace(select(Customer_.name)));
            assertThatIllegalStateException().isThrownBy(() -> execution.answer(Result.of(List.of())));
            assertThatIllegalStateException().isThrownBy(execution::invoke);
            heard.add(execution.loads());
        });
        sessions.inTransaction(session -> session.get(Customer.class, 1));
        assertThat(heard).containsExactly("Customer");
    }
}
