package io.aludel.orm.sql;

import static io.aludel.orm.sql.SQL.*;
import static io.aludel.orm.sql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.type.Types;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a statement's {@code toString} says: its SQL on the standard dialect. */
class SelectTextTests {

    @Test
    void selectsColumnsOfOneTable() {
        assertThat(select(USER_ID, USER_NAME).where(USER_NAME.in("spongebob", "sandy")))
                .hasToString(
                        "SELECT user_account.id, user_account.name FROM user_account WHERE user_account.name IN (?, ?)");
    }

    @Test
    void joinsTheConditionsWithAnd() {
        assertThat(select(USER_ID).where(USER_NAME.eq("a"), USER_AGE.gt(3)).where(USER_AGE.lt(9)))
                .hasToString("SELECT user_account.id FROM user_account WHERE user_account.name = ?"
                        + " AND user_account.age > ? AND user_account.age < ?");
    }

    @Test
    void writesOnlyTheParenthesesThatAreNeeded() {
        assertThat(select(USER_ID)
                        .where(or(USER_NAME.eq("a"), and(USER_AGE.gt(1), USER_AGE.lt(3))))
                        .where(USER_AGE.plus(1).times(2).eq(4))
                        .where(USER_AGE.minus(USER_AGE.minus(1))
                                .plus(USER_AGE.times(3))
                                .ne(4)))
                .hasToString("SELECT user_account.id FROM user_account WHERE (user_account.name = ?"
                        + " OR user_account.age > ? AND user_account.age < ?)"
                        + " AND (user_account.age + ?) * ? = ?"
                        + " AND user_account.age - (user_account.age - ?) + user_account.age * ? != ?");
    }

    @Test
    void negatesByTurningTheOperatorWhereThereIsOne() {
        assertThat(not(USER_NAME.eq("a"))).isEqualTo(USER_NAME.ne("b"));
        assertThat(select(USER_ID)
                        .where(
                                not(USER_AGE.between(20, 30)),
                                not(USER_NAME.like("a%")),
                                not(USER_NAME.isNull()),
                                not(USER_NAME.in("a")),
                                not(or(USER_AGE.eq(1), USER_AGE.eq(2)))))
                .hasToString("SELECT user_account.id FROM user_account WHERE user_account.age NOT BETWEEN ? AND ?"
                        + " AND user_account.name NOT LIKE ? AND user_account.name IS NOT NULL"
                        + " AND user_account.name NOT IN (?)"
                        + " AND NOT (user_account.age = ? OR user_account.age = ?)");
    }

    @Test
    void settlesNullWhenTheExpressionIsBuilt() {
        String none = null;
        assertThat(select(USER_ID).where(USER_NAME.eq(none), USER_NAME.ne(none), USER_NAME.is(none)))
                .hasToString("SELECT user_account.id FROM user_account WHERE user_account.name IS NULL"
                        + " AND user_account.name IS NOT NULL AND user_account.name IS NULL");
        assertThat(select(USER_ID).where(USER_NAME.isNot("a"), USER_NAME.isNotDistinctFrom(USER_FULLNAME)))
                .hasToString("SELECT user_account.id FROM user_account WHERE user_account.name IS DISTINCT FROM ?"
                        + " AND user_account.name IS NOT DISTINCT FROM user_account.fullname");
    }

    @Test
    void settlesListsWhenTheExpressionIsBuilt() {
        assertThat(select(USER_ID).where(USER_AGE.in(List.of()), USER_AGE.notIn(List.of())))
                .hasToString("SELECT user_account.id FROM user_account WHERE FALSE AND TRUE");
        assertThat(select(USER_ID).where(USER_AGE.in(1, 2, 3, 4, 5)))
                .hasToString(
                        "SELECT user_account.id FROM user_account WHERE user_account.age IN (?, ?, ?, ?, ?, ?, ?, ?)");
        assertThat(Binds.values(select(USER_ID).where(USER_AGE.in(1, 2, 3)))).containsExactly(1, 2, 3, 3);
        assertThat(select(USER_ID).where(USER_AGE.in(1, null)))
                .hasToString("SELECT user_account.id FROM user_account WHERE user_account.age IN (?)"
                        + " OR user_account.age IS NULL");
        assertThat(select(USER_ID).where(USER_AGE.notIn(1, null)))
                .hasToString("SELECT user_account.id FROM user_account WHERE user_account.age NOT IN (?)"
                        + " AND user_account.age IS NOT NULL");
    }

    @Test
    void escapesWhatIsSearchedFor() {
        Select<Integer> select =
                select(USER_ID).where(USER_NAME.startsWith("50%"), USER_NAME.endsWith("a_b"), USER_NAME.contains("/"));
        assertThat(select)
                .hasToString("SELECT user_account.id FROM user_account WHERE user_account.name LIKE ? ESCAPE '/'"
                        + " AND user_account.name LIKE ? ESCAPE '/' AND user_account.name LIKE ? ESCAPE '/'");
        assertThat(Binds.values(select)).containsExactly("50/%%", "%a/_b", "%//%");
        assertThat(select(USER_ID).where(USER_NAME.contains(USER_FULLNAME)))
                .hasToString("SELECT user_account.id FROM user_account"
                        + " WHERE user_account.name LIKE '%' || user_account.fullname || '%'");
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(select(
                                count(),
                                count(USER_ID),
                                USER_NAME,
                                EMAIL.lower(),
                                USER_ID.plus(1),
                                ADDRESS_ID,
                                USER_ID.as("x"))
                        .from(USERS, ADDRESSES))
                .hasToString("SELECT count(*) AS count_1, count(user_account.id) AS count_2, user_account.name,"
                        + " lower(address.email_address) AS lower_1, user_account.id + ? AS anon_1, address.id,"
                        + " user_account.id AS x FROM user_account, address");
        assertThat(select(USER_ID, ADDRESS_ID).from(USERS).join(ADDRESSES, USER_ID.eq(ADDRESS_USER_ID)))
                .hasToString("SELECT user_account.id, address.id AS id_1 FROM user_account"
                        + " JOIN address ON user_account.id = address.user_id");
    }

    @Test
    void groupsAndOrders() {
        Labelled<Long> number = count(ADDRESS_ID).as("number");
        assertThat(select(USER_NAME, number)
                        .join(ADDRESSES, ADDRESS_USER_ID.eq(USER_ID))
                        .groupBy(USER_NAME)
                        .having(count(ADDRESS_ID).gt(1L))
                        .orderBy(number.desc().nullsLast(), USER_NAME)
                        .limit(10)
                        .offset(20))
                .hasToString("SELECT user_account.name, count(address.id) AS number FROM user_account"
                        + " JOIN address ON address.user_id = user_account.id GROUP BY user_account.name"
                        + " HAVING count(address.id) > ? ORDER BY number DESC NULLS LAST, user_account.name"
                        + " LIMIT ? OFFSET ?");
    }

    @Test
    void joinsAliases() {
        TableFrom one = USERS.as();
        TableFrom other = USERS.as();
        assertThat(select(one.string("name"), other.string("name"))
                        .from(one)
                        .leftJoin(other, one.column("id").eq(other.column("age")))
                        .join(ADDRESSES.as("a"), trueCondition()))
                .hasToString("SELECT user_account_1.name, user_account_2.name AS name_1"
                        + " FROM user_account AS user_account_1 LEFT OUTER JOIN user_account AS user_account_2"
                        + " ON user_account_1.id = user_account_2.age JOIN address AS a ON TRUE");
    }

    @Test
    void correlatesSubqueriesInConditionsAndElements() {
        ScalarSubquery<Long> addresses =
                select(count(ADDRESS_ID)).where(ADDRESS_USER_ID.eq(USER_ID)).scalar();
        assertThat(select(USER_NAME, addresses.as("addresses"))
                        .where(exists(select(literal(1)).from(ADDRESSES).where(ADDRESS_USER_ID.eq(USER_ID)))))
                .hasToString("SELECT user_account.name, (SELECT count(address.id) AS count_1 FROM address"
                        + " WHERE address.user_id = user_account.id) AS addresses FROM user_account"
                        + " WHERE EXISTS (SELECT 1 FROM address WHERE address.user_id = user_account.id)");
        assertThat(select(USER_NAME).where(USER_AGE.eq(select(max(USER_AGE)).scalar())))
                .hasToString("SELECT user_account.name FROM user_account"
                        + " WHERE user_account.age = (SELECT max(user_account.age) AS max_1 FROM user_account)");
        assertThat(select(USER_NAME).where(USER_ID.notIn(select(ADDRESS_USER_ID))))
                .hasToString("SELECT user_account.name FROM user_account"
                        + " WHERE user_account.id NOT IN (SELECT address.user_id FROM address)");
    }

    @Test
    void readsFromSubqueries() {
        NumberFunction<Long> number = count(ADDRESS_ID);
        Subquery sub = select(ADDRESS_USER_ID, number).groupBy(ADDRESS_USER_ID).subquery();
        assertThat(select(USER_NAME, sub.column(number))
                        .join(sub, sub.column(ADDRESS_USER_ID).eq(USER_ID)))
                .hasToString("SELECT user_account.name, anon_1.count_1 FROM user_account"
                        + " JOIN (SELECT address.user_id, count(address.id) AS count_1 FROM address"
                        + " GROUP BY address.user_id) AS anon_1 ON anon_1.user_id = user_account.id");
        assertThat(select(sub.column("count_1")).where(sub.number(number).gt(2L)))
                .hasToString("SELECT anon_1.count_1 FROM (SELECT address.user_id, count(address.id) AS count_1"
                        + " FROM address GROUP BY address.user_id) AS anon_1 WHERE anon_1.count_1 > ?");
    }

    @Test
    void putsCommonTableExpressionsFirst() {
        Cte adults = select(USER_ID, USER_NAME).where(USER_AGE.ge(18)).cte("adults");
        assertThat(select(EMAIL)
                        .join(adults, adults.column(USER_ID).eq(ADDRESS_USER_ID))
                        .where(EMAIL.like("%x")))
                .hasToString("WITH adults AS (SELECT user_account.id, user_account.name FROM user_account"
                        + " WHERE user_account.age >= ?) SELECT address.email_address FROM address"
                        + " JOIN adults ON adults.id = address.user_id WHERE address.email_address LIKE ?");
        Cte numbers = select(literal(1).as("n"))
                .recursiveCte(
                        "numbers",
                        self -> select(number(self.column("n", Types.INTEGER)).plus(1))
                                .where(self.column("n", Types.INTEGER).lt(5)));
        assertThat(select(numbers.column("n", Types.INTEGER)))
                .hasToString(
                        "WITH RECURSIVE numbers(n) AS (SELECT 1 AS n UNION ALL"
                                + " SELECT numbers.n + ? AS anon_1 FROM numbers WHERE numbers.n < ?) SELECT numbers.n FROM numbers");
    }

    @Test
    void combinesQueries() {
        assertThat(select(USER_ID)
                        .union(select(ADDRESS_ID).orderBy(EMAIL).limit(1))
                        .unionAll(select(USER_AGE))
                        .orderBy(USER_ID.desc())
                        .limit(3))
                .hasToString("(SELECT user_account.id FROM user_account UNION (SELECT address.id FROM address"
                        + " ORDER BY address.email_address LIMIT ?)) UNION ALL SELECT user_account.age FROM user_account"
                        + " ORDER BY id DESC LIMIT ?");
    }

    @Test
    void looksThroughWindows() {
        assertThat(select(
                        USER_NAME,
                        rowNumber().over(partitionBy(USER_AGE).orderBy(USER_ID.desc())),
                        sum(USER_AGE).over(window().orderBy(USER_ID).rows(null, 0))))
                .hasToString("SELECT user_account.name, row_number() OVER (PARTITION BY user_account.age"
                        + " ORDER BY user_account.id DESC) AS row_number_1, sum(user_account.age) OVER"
                        + " (ORDER BY user_account.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS sum_1"
                        + " FROM user_account");
    }

    @Test
    void callsFunctions() {
        assertThat(select(
                                coalesce(USER_FULLNAME, USER_NAME),
                                coalesce(USER_AGE, 0),
                                count(USER_AGE).distinct(),
                                count().filter(USER_AGE.gt(3)),
                                concat(USER_NAME, " ", USER_FULLNAME),
                                USER_NAME.cast(Types.LONG),
                                function("soundex", String.class, USER_NAME),
                                extract(TimeField.YEAR, USERS.column("born")),
                                caseWhen(USER_AGE.lt(18), "minor").otherwise("adult"))
                        .where(
                                USER_NAME.length().gt(3),
                                USER_AGE.mod(2).eq(0),
                                USER_NAME.trim().upper().eq("A")))
                .hasToString("SELECT coalesce(user_account.fullname, user_account.name) AS coalesce_1,"
                        + " coalesce(user_account.age, ?) AS coalesce_2, count(DISTINCT user_account.age) AS count_1,"
                        + " count(*) FILTER (WHERE user_account.age > ?) AS count_2,"
                        + " user_account.name || ? || user_account.fullname AS anon_1,"
                        + " CAST(user_account.name AS BIGINT) AS name, soundex(user_account.name) AS soundex_1,"
                        + " EXTRACT(YEAR FROM user_account.born) AS anon_2,"
                        + " CASE WHEN user_account.age < ? THEN ? ELSE ? END AS anon_3 FROM user_account"
                        + " WHERE char_length(user_account.name) > ? AND user_account.age % ? = ?"
                        + " AND upper(trim(user_account.name)) = ?");
    }

    @Test
    void locksRows() {
        assertThat(select(USER_ID).forUpdate()).hasToString("SELECT user_account.id FROM user_account FOR UPDATE");
        assertThat(select(USER_ID).lock(Lock.forShare().of(USERS).skipLocked()))
                .hasToString("SELECT user_account.id FROM user_account FOR SHARE OF user_account SKIP LOCKED");
    }

    @Test
    void takesTextWithNamedParameters() {
        Text text = text("age > :low AND age < :high AND name <> ':no' AND id::int = 1 AND age <> :low")
                .bind("low", 1)
                .bind("high", 9);
        assertThat(select(USER_ID).where(USER_NAME.eq("x"), text))
                .hasToString("SELECT user_account.id FROM user_account WHERE user_account.name = ?"
                        + " AND (age > ? AND age < ? AND name <> ':no' AND id::int = 1 AND age <> ?)");
        assertThat(text("SELECT id FROM t WHERE a = :a").bind("a", 1).column(USER_ID))
                .hasToString("SELECT id FROM t WHERE a = ?");
    }

    @Test
    void quotesNamesThatNeedIt() {
        var table = io.aludel.orm.schema.Table.named("order")
                .column("Key", Types.STRING)
                .column("a b", Types.STRING)
                .build();
        assertThat(select(table(table).string("Key"), table(table).string("a b")))
                .hasToString("SELECT \"order\".\"Key\", \"order\".\"a b\" FROM \"order\"");
    }

    @Test
    void printsEntitiesByTheirNames() {
        EntityAlias<Shop> alias = alias(Shop.class);
        assertThat(select(Shop.class).from(alias).where(new NamedColumn(entity(Shop.class), "name").eq("a")))
                .hasToString("SELECT Shop FROM Shop AS Shop_1, Shop WHERE Shop.name = ?");
    }

    @Test
    void printsExpressions() {
        assertThat(or(USER_NAME.eq("a"), USER_AGE.in(1, 2)))
                .hasToString("user_account.name = ? OR user_account.age IN (?, ?)");
        assertThat(count(USER_ID)).hasToString("count(user_account.id)");
        assertThat(string(new NamedColumn(entity(Shop.class), "name").cast(Types.TEXT))
                        .lower()
                        .eq("a"))
                .hasToString("lower(CAST(Shop.name AS TEXT)) = ?");
        assertThat(value(3)).hasToString("?");
    }

    @Test
    void writesConstants() {
        assertThat(literal("it's")).hasToString("'it''s'");
        assertThat(number(literal(-1)).negated()).hasToString("-(-1)");
        assertThat(literal(java.time.Instant.parse("2024-01-02T03:04:00Z")))
                .hasToString("TIMESTAMP WITH TIME ZONE '2024-01-02 03:04:00.000000+00:00'");
        assertThat(literal(true)).hasToString("TRUE");
        assertThatThrownBy(() -> literal(new byte[0]).toString()).hasMessageContaining("value(…)");
    }

    @Test
    void countsItsRows() {
        assertThat(select(USER_NAME)
                        .join(ADDRESSES)
                        .where(USER_AGE.gt(3))
                        .orderBy(USER_NAME)
                        .counted())
                .hasToString("SELECT count(*) AS count_1 FROM user_account"
                        + " JOIN address ON user_account.id = address.user_id WHERE user_account.age > ?");
        assertThat(select(USER_NAME).distinct().counted())
                .hasToString("SELECT count(*) AS count_1 FROM"
                        + " (SELECT DISTINCT user_account.name FROM user_account) AS anon_1");
    }

    @Test
    void padsLongListsInSteps() {
        assertThat(Binds.values(select(USER_ID).where(USER_ID.in(Collections.nCopies(1025, 1)))))
                .hasSize(2048);
        assertThat(Binds.values(select(USER_ID).where(USER_ID.in(Collections.nCopies(20_000, 1)))))
                .hasSize(20_480);
    }
}
