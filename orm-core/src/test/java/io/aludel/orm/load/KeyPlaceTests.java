package io.aludel.orm.load;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.load.port.Crane;
import io.aludel.orm.session.Session;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;

/** The key is read once, whichever column it is in, and put into its field as it is in the identity map. */
@Mapped(Crane.class)
class KeyPlaceTests {
    private static final int BEYOND_CACHED_NUMBERS = 4711;

    @EachDialect
    void aKeyInTheMiddleIsReadOnceAndTheRestIntoItsOwnFields(Session session, SqlExpectations sql) {
        session.add(new Crane(BEYOND_CACHED_NUMBERS, "Long Tom", 40));
        session.commit();
        session.expungeAll();
        sql.clear();
        Crane crane = session.scalars(select(Crane.class)).one();
        assertThat(crane.getNumber()).isEqualTo(BEYOND_CACHED_NUMBERS).isSameAs(identity(crane));
        assertThat(crane.getName()).isEqualTo("Long Tom");
        assertThat(crane.getTons()).isEqualTo(40);
        sql.recorded().expect("SELECT crane.name, crane.number, crane.tons FROM crane");
    }

    private static Object identity(Object entity) {
        return InstanceState.of((Managed) entity).identity();
    }
}
