package io.aludel.orm.session;

import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.insert;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.text;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.shop.Customer;
import io.aludel.orm.session.shop.Customer_;
import io.aludel.orm.session.shop.Purchase;
import io.aludel.orm.session.shop.Stock;
import io.aludel.orm.session.shop.Stock_;
import io.aludel.orm.sql.ExecutionOptions.Synchronization;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;
import java.util.Map;

@Mapped({Customer.class, Purchase.class, Stock.class})
class BulkStatementTests {
    private final Customer sandy = customer("sandy", 10);
    private final Customer patrick = customer("patrick", 20);

    @EachDialect
    void updateEvaluatesTheConditionAndTheValuesInMemory(Session session, SqlExpectations sql) {
        persist(session);
        sql.during(() -> session.execute(update(Customer.class)
                        .where(Customer_.points.gt(15))
                        .set(Customer_.points, 7)
                        .set(Customer_.email, "none")))
                .expect("UPDATE customer SET points = ?, email = ? WHERE customer.points > ?");

        sql.during(() -> {
                    assertThat(sandy.getPoints()).isEqualTo(10);
                    assertThat(patrick.getPoints()).isEqualTo(7);
                    assertThat(patrick.getEmail()).isEqualTo("none");
                })
                .expectNone();
        assertThat(session.dirty()).isEmpty();
    }

    @EachDialect
    void updateExpiresWhatItCannotCompute(Session session, SqlExpectations sql) {
        persist(session);
        session.execute(update(Customer.class)
                .where(Customer_.name.eq("sandy"))
                .set(Customer_.name, Customer_.name.concat("!")));

        sql.during(patrick::getName).expectNone();
        sql.during(() -> assertThat(sandy.getName()).isEqualTo("sandy!")).expectCount(1);
    }

    @EachDialect
    void fetchesTheKeysWhereTheConditionIsForTheDatabase(Session session, SqlExpectations sql) {
        persist(session);
        sql.during(() -> session.execute(
                        update(Customer.class).where(Customer_.name.like("s%")).set(Customer_.points, 1)))
                .expect(
                        "SELECT customer.id FROM customer WHERE customer.name LIKE ?",
                        "UPDATE customer SET points = ? WHERE customer.name LIKE ?");
        assertThat(sandy.getPoints()).isEqualTo(1);
        assertThat(patrick.getPoints()).isEqualTo(20);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.execute(
                        delete(Customer.class).where(Customer_.name.like("s%")).synchronize(Synchronization.EVALUATE)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.BULK_NOT_EVALUABLE));
    }

    @EachDialect
    void deleteTakesObjectsOutAndARollbackBringsThemBack(Session session) {
        persist(session);
        session.commit();
        patrick.getPoints();
        sandy.getPoints();
        assertThat(session.execute(delete(Customer.class).where(Customer_.points.eq(20)))
                        .rowCount())
                .isEqualTo(1);

        assertThat(session.contains(patrick)).isFalse();
        assertThat(session.contains(sandy)).isTrue();
        assertThat(session.get(Customer.class, patrick.getId())).isNull();

        session.rollback();
        assertThat(session.contains(patrick)).isTrue();
        assertThat(patrick.getName()).isEqualTo("patrick");
    }

    @EachDialect
    void updateIsUndoneByASavepoint(Session session) {
        persist(session);
        try (SessionTransaction savepoint = session.beginNested()) {
            session.execute(update(Customer.class).allRows().set(Customer_.points, 0));
            assertThat(sandy.getPoints()).isZero();
            savepoint.rollback();
        }
        assertThat(sandy.getPoints()).isEqualTo(10);
    }

    @EachDialect
    void flushesBeforeAndLeavesObjectsAloneWhenToldTo(Session session) {
        persist(session);
        patrick.setPoints(15);
        session.execute(
                update(Customer.class).allRows().set(Customer_.points, 3).synchronize(Synchronization.NONE));
        assertThat(patrick.getPoints()).isEqualTo(15);
        session.refresh(patrick);
        assertThat(patrick.getPoints()).isEqualTo(3);
    }

    @EachDialect
    void refusesToWriteEveryRowByAccident(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.execute(delete(Customer.class)))
                .withMessageContaining("allRows");
    }

    @EachDialect
    void insertsRowsAndGivesTheirKeys(Session session) {
        List<Integer> keys = session.execute(insert(Stock.class)
                        .values(List.of(
                                Map.of("shelf", "A", "slot", 1, "amount", 5),
                                Map.of("shelf", "A", "slot", 2, "amount", 6)))
                        .returning(Stock_.slot))
                .all();
        assertThat(keys).containsExactly(1, 2);
        assertThat(session.getOne(Stock.class, List.of("A", 2)).getAmount()).isEqualTo(6);
    }

    @EachDialect
    void runsTextAsItIs(Session session) {
        persist(session);
        assertThat(session.execute(text("UPDATE customer SET points = :points").bind("points", 4))
                        .rowCount())
                .isEqualTo(2);
        assertThat(session.scalars(text("SELECT points FROM customer WHERE name = :name")
                                .bind("name", "sandy")
                                .column(Customer_.points))
                        .one())
                .isEqualTo(4);
        assertThat(session.scalar(select(Customer_.points).where(Customer_.name.eq("patrick"))))
                .isEqualTo(4);
        assertThat(session.scalar(select(Customer_.points).where(Customer_.name.eq("nobody"))))
                .isNull();
    }

    private void persist(Session session) {
        session.addAll(List.of(sandy, patrick));
        session.flush();
    }

    private static Customer customer(String name, int points) {
        Customer customer = new Customer(name);
        customer.setPoints(points);
        return customer;
    }
}
