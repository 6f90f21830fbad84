package io.aludel.orm.dialect;

import static io.aludel.orm.sql.SQL.*;
import static io.aludel.orm.sql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.schema.ColumnSpec;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Cte;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Shop;
import io.aludel.orm.sql.Subquery;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.sql.TimeField;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import io.aludel.orm.type.Types;
import java.time.LocalDate;
import java.util.List;

/** Every kind of expression and statement runs on every database and answers the same. */
class StatementExecutionTests {

    private static Runner shop(TestDatabase database) {
        Runner runner = new Runner(database);
        runner.create(Shop.SCHEMA);
        runner.update(insert(USER_TABLE)
                .columns(USER_NAME, USER_FULLNAME, USER_AGE, USERS.column("born"))
                .values("sandy", "Sandy Cheeks", 30, LocalDate.of(1994, 3, 7))
                .values("patrick", "Patrick Star", 20, LocalDate.of(2004, 12, 31))
                .values("50%", null, null, null));
        runner.update(insert(ADDRESS_TABLE)
                .columns(EMAIL, ADDRESS_USER_ID)
                .values("sandy@sqlalchemy.org", 1)
                .values("sandy@squirrel.org", 1)
                .values("patrick@star.org", 2));
        return runner;
    }

    @EachDialect
    void conditions(TestDatabase database) {
        Runner runner = shop(database);
        assertNames(runner, USER_NAME.in("sandy", "patrick", "nobody"), "patrick", "sandy");
        assertNames(runner, USER_NAME.startsWith("50%"), "50%");
        assertNames(runner, USER_FULLNAME.ilike("%STAR%"), "patrick");
        assertNames(runner, USER_FULLNAME.contains("Ch"), "sandy");
        assertNames(runner, USER_FULLNAME.contains(USER_NAME.substring(2)), "patrick", "sandy");
        assertNames(runner, USER_NAME.matches("^s.*y$"), "sandy");
        assertNames(runner, USER_AGE.isNot(20), "50%", "sandy");
        assertNames(runner, USER_AGE.notIn(20, null), "sandy");
        assertNames(runner, USER_AGE.between(20, 25).or(USER_AGE.isNull()), "50%", "patrick");
        assertNames(runner, USER_AGE.isNotDistinctFrom(USER_ID.plus(29)), "sandy");
        assertNames(runner, USER_AGE.in(List.of()));
        assertNames(runner, not(USER_AGE.plus(2).times(2).ge(60)), "patrick");
        assertNames(runner, USER_AGE.mod(20).eq(10).and(USER_AGE.negated().lt(0)), "sandy");
        assertNames(runner, text("age > :low").bind("low", 25), "sandy");
        assertNames(runner, USER_NAME.length().eq(5).and(USER_NAME.upper().eq("SANDY")), "sandy");
        assertNames(runner, exists(select(literal(1)).where(ADDRESS_USER_ID.eq(USER_ID))), "patrick", "sandy");
        assertNames(
                runner,
                exists(select(ADDRESS_ID).where(ADDRESS_USER_ID.eq(USER_ID))).not(),
                "50%");
        assertNames(runner, USER_ID.in(select(ADDRESS_USER_ID).where(EMAIL.like("%star%"))), "patrick");
        assertNames(runner, USER_AGE.eq(select(max(USER_AGE)).scalar()), "sandy");
        assertNames(runner, extract(TimeField.YEAR, USERS.column("born")).eq(1994), "sandy");
    }

    private static void assertNames(Runner runner, BooleanExpression condition, String... names) {
        assertThat(runner.query(select(USER_NAME).where(condition).orderBy(USER_NAME)))
                .as("%s", condition)
                .containsExactly((Object[]) names);
    }

    @EachDialect
    void functions(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(one(runner, coalesce(USER_FULLNAME, USER_NAME))).isEqualTo("Sandy Cheeks");
        assertThat(one(runner, concat(USER_NAME, "-", USER_AGE))).isEqualTo("sandy-30");
        assertThat(one(runner, USER_NAME.replace("sand", "cand").substring(1, 3)))
                .isEqualTo("can");
        assertThat(one(runner, USER_AGE.cast(Types.LONG))).isEqualTo(30L);
        assertThat(one(runner, USER_AGE.cast(Types.string(10)))).isEqualTo("30");
        assertThat(one(runner, caseWhen(USER_AGE.lt(18), "minor").otherwise("adult")))
                .isEqualTo("adult");
        assertThat(one(runner, USER_AGE.abs().dividedBy(7))).isEqualTo(4);
        assertThat(one(runner, nullif(USER_AGE, 30))).isNull();
        for (TimeField field : TimeField.values()) {
            Expression<?> when = literal(java.time.LocalDateTime.of(2024, 12, 30, 13, 14, 15));
            int expected = switch (field) {
                case YEAR -> 2024;
                case QUARTER -> 4;
                case MONTH -> 12;
                case WEEK -> 1;
                case DAY -> 30;
                case DAY_OF_YEAR -> 365;
                case DAY_OF_WEEK -> 1;
                case HOUR -> 13;
                case MINUTE -> 14;
                case SECOND -> 15;
            };
            assertThat(one(runner, extract(field, when))).as("%s", field).isEqualTo(expected);
        }
        java.time.Instant instant = java.time.Instant.parse("2024-01-02T03:04:00Z");
        assertThat(one(runner, literal(instant))).isEqualTo(instant);
        assertThat(one(runner, literal(java.time.LocalTime.of(3, 4)))).isEqualTo(java.time.LocalTime.of(3, 4));
        assertThat(one(runner, literal("it's"))).isEqualTo("it's");
        assertThat(one(runner, currentTimestamp())).isInstanceOf(java.time.Instant.class);
        assertThat(one(runner, currentDate())).isInstanceOf(LocalDate.class);
        assertThat(runner.query(
                        select(count(), sum(USER_AGE, Long.class), avg(USER_AGE), min(USER_NAME), max(USER_AGE))))
                .containsExactly(List.of(3L, 50L, 25.0, "50%", 30));
        assertThat(runner.query(select(count().filter(USER_AGE.gt(25)), countDistinct(USER_AGE))))
                .containsExactly(List.of(1L, 2L));
    }

    private static Object one(Runner runner, Expression<?> expression) {
        return runner.query(select(expression).from(USERS).where(USER_NAME.eq("sandy")))
                .get(0);
    }

    @EachDialect
    void joinsAndGroups(TestDatabase database) {
        Runner runner = shop(database);
        var number = count(ADDRESS_ID).as("number");
        assertThat(runner.query(select(USER_NAME, number)
                        .leftJoin(ADDRESSES, ADDRESS_USER_ID.eq(USER_ID))
                        .groupBy(USER_NAME)
                        .having(count(ADDRESS_ID).lt(2L))
                        .orderBy(number.desc().nullsLast(), USER_NAME)
                        .limit(5)
                        .offset(0)))
                .containsExactly(List.of("patrick", 1L), List.of("50%", 0L));
        TableFrom other = USERS.as();
        assertThat(runner.query(select(USER_NAME, other.string("name"), EMAIL)
                        .from(ADDRESSES, USERS)
                        .join(other, other.number("id", Integer.class).gt(USER_ID))
                        .where(ADDRESS_USER_ID.eq(USER_ID), EMAIL.eq("patrick@star.org"))))
                .containsExactly(List.of("patrick", "50%", "patrick@star.org"));
    }

    @EachDialect
    void subqueriesAndCommonTableExpressions(TestDatabase database) {
        Runner runner = shop(database);
        var number = count(ADDRESS_ID);
        Subquery sub = select(ADDRESS_USER_ID, number).groupBy(ADDRESS_USER_ID).subquery();
        assertThat(runner.query(select(USER_NAME, sub.column(number))
                        .join(sub, sub.column(ADDRESS_USER_ID).eq(USER_ID))
                        .orderBy(USER_ID)))
                .containsExactly(List.of("sandy", 2L), List.of("patrick", 1L));
        Cte adults = select(USER_ID, USER_NAME).where(USER_AGE.ge(25)).cte("adults");
        assertThat(runner.query(select(EMAIL)
                        .join(adults, adults.column(USER_ID).eq(ADDRESS_USER_ID))
                        .orderBy(EMAIL)))
                .containsExactly("sandy@sqlalchemy.org", "sandy@squirrel.org");
        Cte numbers = select(literal(1).as("n"))
                .recursiveCte(
                        "numbers",
                        self -> select(number(self.column("n", Types.INTEGER)).plus(1))
                                .where(self.column("n", Types.INTEGER).lt(4)));
        assertThat(runner.query(select(numbers.column("n", Types.INTEGER)))).containsExactly(1, 2, 3, 4);
        assertThat(runner.query(select(
                                USER_NAME,
                                select(count(ADDRESS_ID))
                                        .where(ADDRESS_USER_ID.eq(USER_ID))
                                        .scalar())
                        .orderBy(USER_ID)))
                .containsExactly(List.of("sandy", 2L), List.of("patrick", 1L), List.of("50%", 0L));
    }

    @EachDialect
    void setOperationsAndWindows(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.query(select(USER_ID)
                        .union(select(ADDRESS_ID))
                        .orderBy(USER_ID.desc())
                        .limit(2)))
                .containsExactly(3, 2);
        assertThat(runner.query(select(USER_ID).except(select(ADDRESS_USER_ID))))
                .containsExactly(3);
        assertThat(runner.query(select(
                                EMAIL,
                                rowNumber().over(partitionBy(ADDRESS_USER_ID).orderBy(ADDRESS_ID)),
                                sum(ADDRESS_ID, Long.class)
                                        .over(window().orderBy(ADDRESS_ID).rows(null, 0)))
                        .orderBy(ADDRESS_ID)))
                .containsExactly(
                        List.of("sandy@sqlalchemy.org", 1L, 1L),
                        List.of("sandy@squirrel.org", 2L, 3L),
                        List.of("patrick@star.org", 1L, 6L));
        assertThat(runner.query(select(values("v", List.of("a", "b"), List.of(List.of(1, "x"), List.of(2, "y")))
                        .column("b", Types.STRING))))
                .containsExactly("x", "y");
    }

    @EachDialect
    void pagesByKeysAndTuples(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.query(select(EMAIL)
                        .orderBy(ADDRESS_USER_ID, ADDRESS_ID)
                        .after(1, 1)
                        .limit(2)))
                .containsExactly("sandy@squirrel.org", "patrick@star.org");
        assertThat(runner.query(select(EMAIL)
                        .orderBy(ADDRESS_USER_ID.desc(), ADDRESS_ID)
                        .after(2, 3)))
                .containsExactly("sandy@sqlalchemy.org", "sandy@squirrel.org");
        assertThat(runner.query(select(ADDRESS_ID)
                        .where(tuple(ADDRESS_ID, EMAIL)
                                .in(List.of(List.of(1, "sandy@sqlalchemy.org"), List.of(2, "no"))))))
                .containsExactly(1);
        assertThat(runner.query(select(ADDRESS_ID)
                        .where(tuple(ADDRESS_USER_ID, ADDRESS_ID).le(List.of(1, 1)))))
                .containsExactly(1);
    }

    @EachDialect
    void distinctRowsAndJoinsAlongKeys(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.query(select(USER_NAME).distinct().join(ADDRESSES).orderBy(USER_NAME)))
                .containsExactly("patrick", "sandy");
        assertThat(runner.query(text("SELECT id, name FROM user_account WHERE name = :name")
                        .bind("name", "sandy")
                        .columns(USER_ID, USER_NAME)))
                .containsExactly(List.of(1, "sandy"));
        var loud = USER_NAME.concat("!").as("loud");
        assertThat(runner.query(
                        select(loud, count()).groupBy(loud).orderBy(loud.desc()).limit(1)))
                .containsExactly(List.of("sandy!", 1L));
    }

    @EachDialect(Database.POSTGRESQL)
    void queriesThatReferToWhatStandsBeforeThem(TestDatabase database) {
        Runner runner = shop(database);
        var latest = select(EMAIL)
                .where(ADDRESS_USER_ID.eq(USER_ID))
                .orderBy(ADDRESS_ID.desc())
                .limit(1)
                .subquery()
                .lateral();
        assertThat(runner.query(select(USER_NAME, latest.column(EMAIL))
                        .join(latest, trueCondition())
                        .orderBy(USER_ID)))
                .containsExactly(List.of("sandy", "sandy@squirrel.org"), List.of("patrick", "patrick@star.org"));
        assertThat(runner.query(select(EMAIL).distinctOn(ADDRESS_USER_ID).orderBy(ADDRESS_USER_ID, ADDRESS_ID.desc())))
                .containsExactly("sandy@squirrel.org", "patrick@star.org");
        runner.update(update(ADDRESS_TABLE)
                .set(EMAIL, USER_NAME)
                .from(USERS)
                .where(USER_ID.eq(ADDRESS_USER_ID), USER_NAME.eq("patrick")));
        runner.update(delete(ADDRESS_TABLE).using(USERS).where(USER_ID.eq(ADDRESS_USER_ID), USER_NAME.eq("sandy")));
        assertThat(runner.query(select(EMAIL))).containsExactly("patrick");
    }

    @EachDialect
    void locks(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.query(select(USER_ID).where(USER_AGE.eq(20)).forUpdate()))
                .containsExactly(2);
        assertThat(runner.query(select(USER_ID)
                        .where(USER_AGE.eq(20))
                        .lock(Lock.forUpdate().skipLocked())))
                .containsExactly(2);
        assertThat(runner.query(select(USER_ID)
                        .where(USER_AGE.eq(20))
                        .lock(Lock.forShare().of(USERS).nowait())))
                .containsExactly(2);
    }

    @EachDialect
    void writes(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.update(update(USER_TABLE)
                        .set(USER_NAME, USER_NAME.concat("!"))
                        .set(USER_AGE, 3)
                        .where(USER_ID.eq(1))))
                .isEqualTo(1);
        assertThat(runner.update(delete(ADDRESS_TABLE).where(ADDRESS_USER_ID.in(1, 2))))
                .isEqualTo(3);
        assertThat(runner.query(select(USER_NAME, USER_AGE).where(USER_ID.eq(1))))
                .containsExactly(List.of("sandy!", 3));
        assertThat(runner.update(insert(ADDRESS_TABLE)
                        .columns(EMAIL, ADDRESS_USER_ID)
                        .from(select(USER_NAME.concat("@x"), USER_ID).where(USER_AGE.gt(3)))))
                .isEqualTo(1);
    }

    @EachDialect
    void returnsWhatWasWritten(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.query(insert(ADDRESS_TABLE)
                        .columns(EMAIL, ADDRESS_USER_ID)
                        .values("a", 1)
                        .values("b", 2)
                        .returning(ADDRESS_ID, EMAIL)))
                .containsExactly(List.of(4, "a"), List.of(5, "b"));
        assertThat(runner.query(update(USER_TABLE)
                        .set(USER_AGE, USER_AGE.plus(1))
                        .where(USER_ID.eq(1))
                        .returning(USER_AGE)))
                .containsExactly(31);
        assertThat(runner.query(delete(ADDRESS_TABLE).where(EMAIL.eq("b")).returning(ADDRESS_ID, ADDRESS_USER_ID)))
                .containsExactly(List.of(5, 2));
    }

    @EachDialect
    void upserts(TestDatabase database) {
        Runner runner = shop(database);
        var insert = insert(ADDRESS_TABLE)
                .columns(EMAIL, ADDRESS_USER_ID)
                .values("patrick@star.org", 1)
                .values("new@x", 2);
        runner.update(insert.onConflict(EMAIL).doNothing());
        assertThat(userOf(runner, "patrick@star.org")).isEqualTo(2);
        assertThat(userOf(runner, "new@x")).isEqualTo(2);
        runner.update(insert.onConflict(EMAIL).doUpdate(ADDRESS_USER_ID));
        assertThat(userOf(runner, "patrick@star.org")).isEqualTo(1);
        assertThat(runner.query(
                        insert.onConflict(EMAIL).doUpdate(ADDRESS_USER_ID).returning(EMAIL)))
                .containsExactlyInAnyOrder("patrick@star.org", "new@x");
    }

    private static Object userOf(Runner runner, String email) {
        return runner.query(select(ADDRESS_USER_ID).where(EMAIL.eq(email))).get(0);
    }

    @EachDialect
    void tellsFailuresApart(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.failure(
                        insert(ADDRESS_TABLE).set(EMAIL, "patrick@star.org").set(ADDRESS_USER_ID, 1)))
                .returns(SqlFailure.Kind.DUPLICATE_KEY, SqlFailure::kind)
                .returns("uq_address_email_address", SqlFailure::constraint);
        assertThat(runner.failure(insert(USER_TABLE).set(USER_ID, 1).set(USER_NAME, "x")))
                .returns(SqlFailure.Kind.DUPLICATE_KEY, SqlFailure::kind)
                .returns("pk_user_account", SqlFailure::constraint);
        assertThat(runner.failure(insert(ADDRESS_TABLE).set(EMAIL, "x").set(ADDRESS_USER_ID, 99)))
                .returns(SqlFailure.Kind.FOREIGN_KEY, SqlFailure::kind)
                .returns("address", SqlFailure::table)
                .returns("fk_address_user_id_user_account", SqlFailure::constraint);
        assertThat(runner.failure(delete(USER_TABLE).where(USER_ID.eq(1))))
                .returns(SqlFailure.Kind.FOREIGN_KEY, SqlFailure::kind)
                .returns("fk_address_user_id_user_account", SqlFailure::constraint);
        assertThat(runner.failure(insert(ADDRESS_TABLE).set(EMAIL, "x")))
                .returns(SqlFailure.Kind.NOT_NULL, SqlFailure::kind)
                .returns("user_id", SqlFailure::column);
        assertThat(runner.failure(
                        update(USER_TABLE).set(USER_NAME, "x".repeat(31)).where(USER_ID.eq(1))))
                .returns(SqlFailure.Kind.DATA, SqlFailure::kind);
        assertThat(runner.failure(delete(table(io.aludel.orm.schema.Table.named("nowhere")
                                .column(ColumnSpec.of("id", Types.INTEGER))
                                .build()))
                        .allRows()))
                .returns(SqlFailure.Kind.UNKNOWN_TABLE, SqlFailure::kind);
    }
}
