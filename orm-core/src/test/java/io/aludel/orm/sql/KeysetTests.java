package io.aludel.orm.sql;

import static io.aludel.orm.sql.SQL.*;
import static io.aludel.orm.sql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysetTests {

    @Test
    void comparesRowsWhereAllKeysGoTheSameWay() {
        assertThat(select(USER_ID).orderBy(USER_NAME, USER_ID).after("sandy", 3).limit(10))
                .hasToString(
                        "SELECT user_account.id FROM user_account WHERE (user_account.name, user_account.id) > (?, ?)"
                                + " ORDER BY user_account.name, user_account.id LIMIT ?");
        assertThat(select(USER_ID).orderBy(USER_ID.desc()).after(3))
                .hasToString(
                        "SELECT user_account.id FROM user_account WHERE user_account.id < ? ORDER BY user_account.id DESC");
    }

    @Test
    void goesStepByStepWhereDirectionsDiffer() {
        assertThat(select(USER_ID).orderBy(USER_NAME.desc(), USER_ID).after("sandy", 3))
                .hasToString("SELECT user_account.id FROM user_account WHERE user_account.name < ?"
                        + " OR user_account.name = ? AND user_account.id > ?"
                        + " ORDER BY user_account.name DESC, user_account.id");
    }

    @Test
    void wantsAValueForEachKey() {
        assertThatThrownBy(() -> select(USER_ID).orderBy(USER_NAME, USER_ID).after("sandy"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesTuples() {
        assertThat(select(USER_ID).where(tuple(USER_ID, USER_NAME).in(List.of(List.of(1, "a"), List.of(2, "b")))))
                .hasToString("SELECT user_account.id FROM user_account"
                        + " WHERE (user_account.id, user_account.name) IN ((?, ?), (?, ?))");
    }
}
