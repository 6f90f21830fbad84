package io.aludel.orm.render;

import static io.aludel.orm.sql.SQL.*;
import static io.aludel.orm.sql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.dialect.Dialects;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.TimeField;
import io.aludel.orm.type.Types;
import org.junit.jupiter.api.Test;

/** What dialects say differently, without a database. */
class DialectTextTests {
    private static final Dialect H2 = Dialects.named("h2");
    private static final Dialect POSTGRESQL =
            Dialects.forUrl("jdbc:postgresql://localhost/shop?user=me&password=secret");

    private static void assertText(Statement statement, String h2, String postgreSql) {
        assertThat(statement.sql(H2)).as("h2").isEqualTo(h2);
        assertThat(statement.sql(POSTGRESQL)).as("postgresql").isEqualTo(postgreSql);
    }

    @Test
    void returning() {
        Insert insert = insert(ADDRESS_TABLE).set(EMAIL, "a");
        assertText(
                insert.returning(ADDRESS_ID, EMAIL),
                "SELECT address.id, address.email_address FROM FINAL TABLE (INSERT INTO address (email_address) VALUES (?))"
                        + " AS address",
                "INSERT INTO address (email_address) VALUES (?) RETURNING address.id, address.email_address");
        assertText(
                delete(ADDRESS_TABLE).where(EMAIL.eq("a")).returning(ADDRESS_ID),
                "SELECT address.id FROM OLD TABLE (DELETE FROM address WHERE address.email_address = ?) AS address",
                "DELETE FROM address WHERE address.email_address = ? RETURNING address.id");
    }

    @Test
    void conflicts() {
        Insert insert = insert(ADDRESS_TABLE).columns(EMAIL, ADDRESS_USER_ID).values("a", 1);
        assertText(
                insert.onConflict(EMAIL).doUpdate(ADDRESS_USER_ID),
                "MERGE INTO address USING (VALUES (?, ?)) AS excluded (email_address, user_id)"
                        + " ON address.email_address = excluded.email_address"
                        + " WHEN MATCHED THEN UPDATE SET user_id = excluded.user_id"
                        + " WHEN NOT MATCHED THEN INSERT (email_address, user_id)"
                        + " VALUES (excluded.email_address, excluded.user_id)",
                "INSERT INTO address (email_address, user_id) VALUES (?, ?)"
                        + " ON CONFLICT (email_address) DO UPDATE SET user_id = excluded.user_id");
        assertThatThrownBy(() -> insert.onConflict().doNothing().sql(H2))
                .isInstanceOfSatisfying(
                        OrmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void locks() {
        assertText(
                select(USER_ID).lock(Lock.forShare().of(USERS).skipLocked()),
                "SELECT user_account.id FROM user_account FOR UPDATE SKIP LOCKED",
                "SELECT user_account.id FROM user_account FOR SHARE OF user_account SKIP LOCKED");
    }

    @Test
    void patternsWithoutCase() {
        assertText(
                select(USER_ID).where(USER_NAME.ilike("a%")),
                "SELECT user_account.id FROM user_account WHERE user_account.name ILIKE ?",
                "SELECT user_account.id FROM user_account WHERE user_account.name ILIKE ?");
        assertThat(select(USER_ID).where(USER_NAME.ilike("a%")))
                .hasToString("SELECT user_account.id FROM user_account WHERE lower(user_account.name) LIKE lower(?)");
    }

    @Test
    void partsOfTimes() {
        assertText(
                select(extract(TimeField.DAY_OF_WEEK, USERS.column("born"))),
                "SELECT EXTRACT(ISO_DAY_OF_WEEK FROM user_account.born) AS anon_1 FROM user_account",
                "SELECT CAST(EXTRACT(ISODOW FROM user_account.born) AS INTEGER) AS anon_1 FROM user_account");
    }

    @Test
    void documents() {
        assertText(
                select(USER_ID).where(USER_NAME.eq(value("{}", Types.JSON))),
                "SELECT user_account.id FROM user_account WHERE user_account.name = ? FORMAT JSON",
                "SELECT user_account.id FROM user_account WHERE user_account.name = CAST(? AS JSONB)");
    }

    @Test
    void reservedWords() {
        assertThat(H2.quote("year")).isEqualTo("\"year\"");
        assertThat(POSTGRESQL.quote("year")).isEqualTo("year");
        assertThat(POSTGRESQL.quote("a\"b")).isEqualTo("\"a\"\"b\"");
    }

    @Test
    void joinsAlongTheOneForeignKey() {
        assertThat(select(EMAIL).from(ADDRESSES).join(USERS))
                .hasToString("SELECT address.email_address FROM address"
                        + " JOIN user_account ON user_account.id = address.user_id");
        assertThat(select(USER_ID).leftJoin(ADDRESSES))
                .hasToString("SELECT user_account.id FROM user_account"
                        + " LEFT OUTER JOIN address ON user_account.id = address.user_id");
        assertThatThrownBy(() -> select(USER_ID).join(USERS.as()).toString())
                .isInstanceOfSatisfying(
                        OrmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.JOIN_WITHOUT_CONDITION));
    }

    @Test
    void unknownDatabasesAreRefusedWithTheWayOut() {
        assertThatThrownBy(() -> Dialects.forUrl("jdbc:foo:bar?password=secret"))
                .isInstanceOfSatisfying(
                        OrmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_DIALECT))
                .hasMessageStartingWith("Cannot find a dialect for the URL jdbc:foo:bar: there are [h2, postgresql]")
                .hasMessageContaining("orm.engine.dialect")
                .hasMessageNotContaining("secret");
    }
}
