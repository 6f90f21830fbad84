package io.aludel.orm.dialect;

import static io.aludel.orm.sql.SQL.*;
import static io.aludel.orm.sql.Shop.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.TableFrom;
import org.junit.jupiter.api.Test;

class CartesianCheckTests {
    private static final TableFrom OTHERS = USERS.as("others");

    @Test
    void findsItemsThatNothingJoins() {
        assertFound(true, select(USER_ID, EMAIL));
        assertFound(true, select(USER_ID, EMAIL).where(USER_AGE.gt(3), EMAIL.eq("a")));
        assertFound(true, select(USER_ID, OTHERS.column("id")).join(ADDRESSES, ADDRESS_USER_ID.eq(USER_ID)));
        assertFound(true, select(literal(1)).from(select(USER_ID, EMAIL).subquery()));
    }

    @Test
    void isContentWithConditionsAndWithWhatIsMeant() {
        assertFound(false, select(USER_ID));
        assertFound(false, select(literal(1)));
        assertFound(false, select(USER_ID, EMAIL).where(ADDRESS_USER_ID.eq(USER_ID)));
        assertFound(false, select(USER_ID, EMAIL).where(and(USER_AGE.eq(1), ADDRESS_USER_ID.eq(USER_ID))));
        assertFound(false, select(USER_ID).crossJoin(ADDRESSES));
        assertFound(false, select(USER_ID).join(ADDRESSES));
        assertFound(
                false,
                select(USER_ID, OTHERS.column("id"))
                        .join(
                                ADDRESSES,
                                ADDRESS_USER_ID.eq(USER_ID),
                                ADDRESS_ID.eq(OTHERS.number("id", Integer.class))));
        assertFound(false, select(USER_ID).where(exists(select(ADDRESS_ID).where(ADDRESS_USER_ID.eq(USER_ID)))));
        assertFound(false, delete(USER_TABLE).where(USER_ID.in(select(ADDRESS_USER_ID))));
    }

    private static void assertFound(boolean expected, Statement statement) {
        assertThat(CartesianCheck.isFoundIn(statement)).as("%s", statement).isEqualTo(expected);
    }
}
