package io.aludel.orm.dialect;

import static io.aludel.orm.sql.SQL.*;
import static io.aludel.orm.sql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Cte;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Shop;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.TestDatabase;
import io.aludel.orm.type.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Each operator and function: its standard SQL, and what it finds on every database. */
class OperatorTests {
    private static Runner shop(TestDatabase database) {
        Runner runner = new Runner(database);
        runner.create(Shop.SCHEMA);
        runner.update(insert(USER_TABLE)
                .columns(USER_NAME, USER_FULLNAME, USER_AGE, USERS.column("born"))
                .values("sandy", "Sandy Cheeks", 30, LocalDate.of(1994, 3, 7))
                .values("patrick", "Patrick Star", 20, LocalDate.of(2004, 12, 31))
                .values("plankton", null, null, null));
        runner.update(insert(ADDRESS_TABLE)
                .columns(EMAIL, ADDRESS_USER_ID)
                .values("sandy@shop.org", 1)
                .values("star@shop.org", 2)
                .values("rock@shop.org", 2));
        return runner;
    }

    /** The condition's text, and whose names meet it. */
    private static void assertFinds(Runner runner, BooleanExpression condition, String text, String... names) {
        assertThat(condition).hasToString(text);
        assertThat(runner.query(select(USER_NAME).where(condition).orderBy(USER_NAME)))
                .as(text)
                .containsExactly((Object[]) names);
    }

    /** The expression's text, and its value for sandy. */
    private static void assertGives(Runner runner, Expression<?> expression, String text, Object value) {
        assertThat(expression).hasToString(text);
        assertThat(runner.query(select(expression).from(USERS).where(USER_NAME.eq("sandy"))))
                .as(text)
                .isEqualTo(new ArrayList<>(java.util.Collections.singletonList(value)));
    }

    @EachDialect
    void comparisons(TestDatabase database) {
        Runner runner = shop(database);
        assertFinds(runner, USER_AGE.eq(30), "user_account.age = ?", "sandy");
        assertFinds(runner, USER_AGE.ne(30), "user_account.age != ?", "patrick");
        assertFinds(runner, USER_AGE.lt(30), "user_account.age < ?", "patrick");
        assertFinds(runner, USER_AGE.le(30), "user_account.age <= ?", "patrick", "sandy");
        assertFinds(runner, USER_AGE.gt(20), "user_account.age > ?", "sandy");
        assertFinds(runner, USER_AGE.ge(20), "user_account.age >= ?", "patrick", "sandy");
        assertFinds(runner, USER_AGE.eq(USER_ID.plus(29)), "user_account.age = user_account.id + ?", "sandy");
        assertFinds(runner, USER_AGE.eq((Integer) null), "user_account.age IS NULL", "plankton");
        assertFinds(runner, USER_AGE.is(null), "user_account.age IS NULL", "plankton");
        assertFinds(runner, USER_AGE.isNot(30), "user_account.age IS DISTINCT FROM ?", "patrick", "plankton");
        assertFinds(runner, USER_AGE.isDistinctFrom(20), "user_account.age IS DISTINCT FROM ?", "plankton", "sandy");
        assertFinds(runner, USER_AGE.isNotDistinctFrom(20), "user_account.age IS NOT DISTINCT FROM ?", "patrick");
        assertFinds(runner, USER_AGE.isNotNull(), "user_account.age IS NOT NULL", "patrick", "sandy");
        assertFinds(runner, USER_AGE.between(25, 30), "user_account.age BETWEEN ? AND ?", "sandy");
        assertFinds(runner, USER_AGE.notBetween(25, 30), "user_account.age NOT BETWEEN ? AND ?", "patrick");
    }

    @EachDialect
    void lists(TestDatabase database) {
        Runner runner = shop(database);
        assertFinds(runner, USER_AGE.in(20, 40), "user_account.age IN (?, ?)", "patrick");
        assertFinds(runner, USER_AGE.notIn(20, 40), "user_account.age NOT IN (?, ?)", "sandy");
        assertFinds(runner, USER_AGE.in(List.of()), "FALSE");
        assertFinds(runner, USER_AGE.notIn(List.of()), "TRUE", "patrick", "plankton", "sandy");
        assertFinds(
                runner,
                USER_AGE.in(30, null),
                "user_account.age IN (?) OR user_account.age IS NULL",
                "plankton",
                "sandy");
        assertFinds(
                runner,
                USER_ID.in(select(ADDRESS_USER_ID).where(EMAIL.startsWith("rock"))),
                "user_account.id IN (SELECT address.user_id FROM address"
                        + " WHERE address.email_address LIKE ? ESCAPE '/')",
                "patrick");
        assertFinds(
                runner,
                USER_ID.notIn(select(ADDRESS_USER_ID)),
                "user_account.id NOT IN (SELECT address.user_id FROM address)",
                "plankton");
        assertFinds(
                runner,
                tuple(USER_ID, USER_NAME).in(List.of(List.of(1, "sandy"), List.of(2, "sandy"))),
                "(user_account.id, user_account.name) IN ((?, ?), (?, ?))",
                "sandy");
        assertFinds(
                runner,
                USER_ID.eq(any(select(ADDRESS_USER_ID))),
                "user_account.id = ANY (SELECT address.user_id FROM address)",
                "patrick",
                "sandy");
        assertFinds(
                runner,
                USER_ID.gt(all(select(ADDRESS_USER_ID))),
                "user_account.id > ALL (SELECT address.user_id FROM address)",
                "plankton");
    }

    @EachDialect
    void strings(TestDatabase database) {
        Runner runner = shop(database);
        assertFinds(runner, USER_NAME.like("p%k"), "user_account.name LIKE ?", "patrick");
        assertFinds(runner, USER_NAME.notLike("p%"), "user_account.name NOT LIKE ?", "sandy");
        assertFinds(runner, USER_NAME.ilike("SANDY"), "lower(user_account.name) LIKE lower(?)", "sandy");
        assertFinds(runner, USER_NAME.ilike("P%").not(), "lower(user_account.name) NOT LIKE lower(?)", "sandy");
        assertFinds(runner, USER_NAME.startsWith("pa"), "user_account.name LIKE ? ESCAPE '/'", "patrick");
        assertFinds(runner, USER_NAME.endsWith("ton"), "user_account.name LIKE ? ESCAPE '/'", "plankton");
        assertFinds(runner, USER_NAME.contains("%"), "user_account.name LIKE ? ESCAPE '/'");
        assertFinds(
                runner,
                USER_FULLNAME.lower().startsWith(USER_NAME),
                "lower(user_account.fullname) LIKE user_account.name || '%'",
                "patrick",
                "sandy");
        assertFinds(runner, USER_NAME.matches("^p.*n$"), "regexp_like(user_account.name, ?)", "plankton");
        assertFinds(runner, USER_NAME.concat("!").eq("sandy!"), "user_account.name || ? = ?", "sandy");
        assertGives(runner, USER_NAME.upper(), "upper(user_account.name)", "SANDY");
        assertGives(runner, USER_FULLNAME.lower(), "lower(user_account.fullname)", "sandy cheeks");
        assertGives(runner, USER_NAME.length(), "char_length(user_account.name)", 5);
        assertGives(runner, USER_NAME.substring(2, 3), "substring(user_account.name, ?, ?)", "and");
        assertGives(runner, USER_NAME.replace("s", "c"), "replace(user_account.name, ?, ?)", "candy");
        assertGives(runner, concat(" ", USER_NAME, " ").trim(), "trim(? || user_account.name || ?)", "sandy");
        assertGives(runner, concat(USER_NAME, "-", USER_AGE), "user_account.name || ? || user_account.age", "sandy-30");
    }

    @EachDialect
    void logic(TestDatabase database) {
        Runner runner = shop(database);
        assertFinds(
                runner,
                USER_AGE.eq(30).or(USER_NAME.eq("plankton")),
                "user_account.age = ? OR user_account.name = ?",
                "plankton",
                "sandy");
        assertFinds(
                runner,
                USER_AGE.eq(30).and(USER_NAME.eq("sandy")),
                "user_account.age = ? AND user_account.name = ?",
                "sandy");
        assertFinds(
                runner,
                not(or(USER_AGE.eq(30), USER_AGE.isNull())),
                "NOT (user_account.age = ? OR user_account.age IS NULL)",
                "patrick");
        assertFinds(runner, trueCondition(), "TRUE", "patrick", "plankton", "sandy");
        assertFinds(runner, falseCondition(), "FALSE");
        assertFinds(
                runner,
                exists(select(literal(1)).where(ADDRESS_USER_ID.eq(USER_ID))),
                "EXISTS (SELECT 1 FROM address, user_account WHERE address.user_id = user_account.id)",
                "patrick",
                "sandy");
    }

    @EachDialect
    void arithmetic(TestDatabase database) {
        Runner runner = shop(database);
        assertGives(runner, USER_AGE.plus(2).times(3), "(user_account.age + ?) * ?", 96);
        assertGives(runner, USER_AGE.minus(4), "user_account.age - ?", 26);
        assertGives(runner, USER_AGE.dividedBy(7), "user_account.age / ?", 4);
        assertGives(runner, USER_AGE.mod(7), "user_account.age % ?", 2);
        assertGives(runner, USER_AGE.negated().abs(), "abs(-user_account.age)", 30);
        assertGives(runner, USER_AGE.bitAnd(6), "user_account.age & ?", 6);
        assertGives(runner, USER_AGE.bitOr(1), "user_account.age | ?", 31);
        assertGives(runner, USER_AGE.bitXor(2), "user_account.age # ?", 28);
        assertGives(runner, USER_AGE.shiftLeft(1).plus(1), "(user_account.age << ?) + ?", 61);
        assertGives(runner, USER_AGE.shiftRight(1), "user_account.age >> ?", 15);
    }

    @EachDialect
    void valuesAndTypes(TestDatabase database) {
        Runner runner = shop(database);
        assertGives(runner, USER_AGE.cast(Types.LONG), "CAST(user_account.age AS BIGINT)", 30L);
        assertGives(runner, USER_AGE.readAs(Types.LONG), "user_account.age", 30L);
        assertGives(runner, literal("it's"), "'it''s'", "it's");
        assertGives(runner, value(3, Types.INTEGER).cast(Types.INTEGER), "CAST(? AS INTEGER)", 3);
        assertGives(runner, value(null, Types.INTEGER).cast(Types.INTEGER), "CAST(? AS INTEGER)", null);
        assertGives(runner, sql("age + 1", Types.INTEGER), "age + 1", 31);
        assertGives(
                runner,
                caseWhen(USER_AGE.lt(18), literal("minor")).otherwise(literal("adult")),
                "CASE WHEN user_account.age < ? THEN 'minor' ELSE 'adult' END",
                "adult");
        assertGives(runner, year(USERS.column("born")), "EXTRACT(YEAR FROM user_account.born)", 1994);
        assertGives(
                runner,
                sql("coalesce(:a, :b)", Types.STRING).bind("a", USER_FULLNAME).bind("b", "none"),
                "coalesce(user_account.fullname, ?)",
                "Sandy Cheeks");
    }

    @EachDialect
    void operatorsOfTheDatabase(TestDatabase database) {
        Runner runner = shop(database);
        assertFinds(runner, condition(USER_AGE.op("<>", 30, Types.BOOLEAN)), "user_account.age <> ?", "patrick");
        assertFinds(
                runner,
                condition(USER_AGE.op("=", USER_ID.plus(29), Types.BOOLEAN)).and(USER_ID.lt(9)),
                "(user_account.age = (user_account.id + ?)) AND user_account.id < ?",
                "sandy");
    }

    @EachDialect(Database.POSTGRESQL)
    void collations(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(USER_NAME.collate("C")).hasToString("user_account.name COLLATE \"C\"");
        assertThat(runner.query(select(USER_NAME).orderBy(USER_NAME.collate("C").desc())))
                .containsExactly("sandy", "plankton", "patrick");
        assertThat(runner.query(select(USER_NAME).where(USER_NAME.collate("C").lt("pb"))))
                .containsExactly("patrick");
    }

    @EachDialect
    void orders(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.query(select(USER_NAME).orderBy(USER_AGE.asc().nullsFirst())))
                .containsExactly("plankton", "patrick", "sandy");
        assertThat(runner.query(select(USER_NAME).orderBy(USER_AGE.desc().nullsLast())))
                .containsExactly("sandy", "patrick", "plankton");
        var length = USER_NAME.length().as("size");
        assertThat(runner.query(select(USER_NAME, length)
                        .orderBy(length.desc(), USER_NAME)
                        .limit(1)
                        .offset(1)))
                .containsExactly(List.of("patrick", 7));
        assertThat(runner.query(select(USER_NAME)
                        .orderBy(USER_NAME)
                        .withoutOrder()
                        .orderBy(USER_NAME.desc())
                        .limit(1)))
                .containsExactly("sandy");
    }

    @EachDialect
    void aggregates(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.query(select(
                        count(),
                        count(USER_AGE),
                        countDistinct(USER_AGE),
                        sum(USER_AGE),
                        sum(USER_AGE, Long.class),
                        avg(USER_AGE),
                        min(USER_AGE),
                        max(USER_NAME),
                        count().filter(USER_AGE.gt(20)))))
                .containsExactly(List.of(3L, 2L, 2L, 50, 50L, 25.0, 20, "sandy", 1L));
        var median = function("percentile_cont", Types.DOUBLE, literal(0.5)).withinGroup(USER_AGE.desc());
        assertThat(median).hasToString("percentile_cont(0.5) WITHIN GROUP (ORDER BY user_account.age DESC)");
        assertThat(runner.query(select(median))).containsExactly(25.0);
        assertThat(runner.query(select(coalesce(USER_AGE, 0), nullif(USER_AGE, 30))
                        .where(USER_NAME.ne("patrick"))
                        .orderBy(USER_ID)))
                .containsExactly(java.util.Arrays.asList(30, null), java.util.Arrays.asList(0, null));
        assertThat(runner.query(select(round(USER_AGE, 0), mod(USER_AGE, 7)).where(USER_ID.eq(1))))
                .containsExactly(List.of(30, 2));
        assertThat(runner.query(
                        select(now(), currentDate()).where(USER_ID.eq(1)).from(USERS)))
                .hasSize(1);
    }

    @EachDialect
    void windows(TestDatabase database) {
        Runner runner = shop(database);
        var byAge = window().orderBy(ADDRESS_USER_ID, ADDRESS_ID);
        var groups = count().over(window().orderBy(ADDRESS_USER_ID).groups(-1, 0));
        assertThat(groups)
                .hasToString(
                        "count(*) OVER (ORDER BY address.user_id" + " GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW)");
        assertThat(runner.query(select(
                                rank().over(window().orderBy(ADDRESS_USER_ID)),
                                denseRank().over(window().orderBy(ADDRESS_USER_ID.desc())),
                                lag(ADDRESS_ID, 1).over(byAge),
                                firstValue(EMAIL).over(byAge),
                                sum(ADDRESS_ID).over(byAge.range(null, 0)),
                                groups)
                        .orderBy(ADDRESS_ID)))
                .containsExactly(
                        java.util.Arrays.asList(1L, 2L, null, "sandy@shop.org", 1, 1L),
                        List.of(2L, 1L, 1, "sandy@shop.org", 3, 3L),
                        List.of(2L, 1L, 2, "sandy@shop.org", 6, 3L));
    }

    @EachDialect
    void tablesThatFunctionsGive(TestDatabase database) {
        Runner runner = shop(database);
        String series = database.database() == Database.H2
                ? "SYSTEM_RANGE(:low, :high) AS series (n)"
                : "generate_series(:low, :high) AS series (n)";
        assertThat(runner.query(select(sql("series.n", Types.INTEGER))
                        .from(text(series).bind("low", 2).bind("high", 4).from())))
                .containsExactly(2, 3, 4);
    }

    @EachDialect(Database.POSTGRESQL)
    void expressionsThatWriteAndSamples(TestDatabase database) {
        Runner runner = shop(database);
        Cte moved = update(ADDRESS_TABLE)
                .set(ADDRESS_USER_ID, 3)
                .where(ADDRESS_USER_ID.eq(2))
                .returning(EMAIL)
                .cte("moved");
        assertThat(runner.query(select(moved.string(EMAIL)).orderBy(moved.string(EMAIL))))
                .containsExactly("rock@shop.org", "star@shop.org");
        assertThat(runner.query(select(sql("u.name", Types.STRING))
                        .from(text("user_account AS u TABLESAMPLE SYSTEM (100)").from())
                        .orderBy(sql("u.name", Types.STRING))))
                .containsExactly("patrick", "plankton", "sandy");
    }

    @EachDialect
    void setOperations(TestDatabase database) {
        Runner runner = shop(database);
        assertThat(runner.query(
                        select(USER_ID).intersect(select(ADDRESS_USER_ID)).orderBy(USER_ID)))
                .containsExactly(1, 2);
        assertThat(runner.query(select(USER_ID).except(select(ADDRESS_USER_ID))))
                .containsExactly(3);
        assertThat(runner.query(select(USER_ID).union(select(ADDRESS_USER_ID)).orderBy(USER_ID)))
                .containsExactly(1, 2, 3);
        assertThat(runner.query(select(ADDRESS_USER_ID).unionAll(select(ADDRESS_USER_ID))))
                .hasSize(6);
    }

    @EachDialect(Database.H2)
    void parametersOfTextMustHaveValues(TestDatabase database) {
        Runner runner = shop(database);
        assertThatThrownBy(() -> runner.query(select(USER_ID).where(text("age > :low"))))
                .hasMessageContaining(":low");
        assertThatThrownBy(() -> text("age > :low").bind("high", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
