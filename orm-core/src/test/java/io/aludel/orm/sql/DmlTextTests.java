package io.aludel.orm.sql;

import static io.aludel.orm.sql.SQL.*;
import static io.aludel.orm.sql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DmlTextTests {

    @Test
    void insertsRows() {
        Insert insert = insert(ADDRESS_TABLE).columns(EMAIL, ADDRESS_USER_ID).values("a", 1);
        assertThat(insert).hasToString("INSERT INTO address (email_address, user_id) VALUES (?, ?)");
        assertThat(insert.values("b", null))
                .hasToString("INSERT INTO address (email_address, user_id) VALUES (?, ?), (?, ?)");
        assertThat(Binds.values(insert.values("b", null))).containsExactly("a", 1, "b", null);
    }

    @Test
    void insertsMapsAndGivesDefaultsToWhatTheyLack() {
        assertThat(insert(ADDRESS_TABLE)
                        .values(List.of(
                                new TreeMap<>(Map.of("email_address", "a", "user_id", 1)), Map.of("user_id", 2))))
                .hasToString("INSERT INTO address (email_address, user_id) VALUES (?, ?), (DEFAULT, ?)");
        assertThat(insert(USER_TABLE)).hasToString("INSERT INTO user_account DEFAULT VALUES");
        assertThat(insert(USER_TABLE).set(USER_NAME, "a").set(USER_AGE, USER_ID.plus(1)))
                .hasToString("INSERT INTO user_account (name, age) VALUES (?, user_account.id + ?)");
    }

    @Test
    void insertsFromQueries() {
        assertThat(insert(ADDRESS_TABLE)
                        .columns(EMAIL, ADDRESS_USER_ID)
                        .from(select(USER_NAME.concat("@x"), USER_ID).where(USER_AGE.gt(3))))
                .hasToString("INSERT INTO address (email_address, user_id) SELECT user_account.name || ? AS anon_1,"
                        + " user_account.id FROM user_account WHERE user_account.age > ?");
    }

    @Test
    void updates() {
        assertThat(update(ADDRESS_TABLE).set(EMAIL, "x").where(ADDRESS_ID.eq(1)))
                .hasToString("UPDATE address SET email_address = ? WHERE address.id = ?");
        assertThat(update(USER_TABLE).set(USER_NAME, USER_NAME.concat("!")).allRows())
                .hasToString("UPDATE user_account SET name = user_account.name || ?");
        assertThat(update(USER_TABLE)
                        .set(
                                USER_AGE,
                                select(count(ADDRESS_ID).cast(io.aludel.orm.type.Types.INTEGER))
                                        .where(ADDRESS_USER_ID.eq(USER_ID))
                                        .scalar())
                        .where(USER_ID.in(1, 2)))
                .hasToString(
                        "UPDATE user_account SET age = (SELECT CAST(count(address.id) AS INTEGER) AS anon_1 FROM address"
                                + " WHERE address.user_id = user_account.id) WHERE user_account.id IN (?, ?)");
    }

    @Test
    void deletes() {
        assertThat(delete(ADDRESS_TABLE).where(ADDRESS_ID.eq(1)))
                .hasToString("DELETE FROM address WHERE address.id = ?");
    }

    @Test
    void refusesToChangeAllRowsUnasked() {
        assertThatThrownBy(() -> delete(ADDRESS_TABLE).toString())
                .isInstanceOfSatisfying(
                        OrmException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MISSING_WHERE))
                .hasMessageStartingWith("Cannot delete address: there is no condition");
        assertThat(delete(ADDRESS_TABLE).allRows()).hasToString("DELETE FROM address");
    }

    @Test
    void upsertsAndReturns() {
        assertThat(insert(ADDRESS_TABLE)
                        .columns(EMAIL, ADDRESS_USER_ID)
                        .values("a", 1)
                        .onConflict(EMAIL)
                        .doUpdate(ADDRESS_USER_ID)
                        .returning(ADDRESS_ID))
                .hasToString("INSERT INTO address (email_address, user_id) VALUES (?, ?) ON CONFLICT (email_address)"
                        + " DO UPDATE SET user_id = excluded.user_id RETURNING address.id");
        assertThat(insert(ADDRESS_TABLE).set(EMAIL, "a").onConflict().doNothing())
                .hasToString("INSERT INTO address (email_address) VALUES (?) ON CONFLICT DO NOTHING");
    }
}
