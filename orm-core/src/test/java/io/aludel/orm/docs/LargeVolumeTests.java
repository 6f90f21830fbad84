package io.aludel.orm.docs;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.Result;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;

/** The code that the manual shows for more rows than fit into memory, here with fewer; the benchmarks run it with 1,000,000. */
class LargeVolumeTests {
    private static final int ROWS = 5_000;

    @EachDialect
    void writesAndReadsMoreThanItHolds(Engine engine) {
        MetaData metadata = MetaData.of(User.class, Address.class);
        metadata.createAll(engine);
        SessionMaker sessions = SessionMaker.of(engine, metadata);
        insert(sessions, ROWS);
        assertThat(longestName(sessions)).isEqualTo("user5000".length());
    }

    private static void insert(SessionMaker sessions, int rows) {
        // tag::insert[]
        sessions.inTransaction(session -> {
            for (int number = 1; number <= rows; number++) {
                session.add(new User("user" + number, "User " + number));
                if (number % 1_000 == 0) {
                    session.flush();
                    session.expungeAll(); // written; nothing of it is needed any more
                }
            }
        });
        // end::insert[]
    }

    private static int longestName(SessionMaker sessions) {
        // tag::stream[]
        return sessions.fromTransaction(session -> {
            int longest = 0;
            try (Result<User> users =
                    session.scalars(select(User.class).orderBy(User_.id).fetchRows(1_000))) {
                for (User user : users) {
                    longest = Math.max(longest, user.getName().length());
                }
            }
            return longest;
        });
        // end::stream[]
    }
}
