package io.aludel.orm.semantics;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.sql.Functions.count;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.session.Session;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.List;

/** A collection joined to a query that counts, groups or leaves out rows must not change what it counts. */
@Mapped({User.class, Address.class})
class JoinedLoadingTests {
    private static final String JOINED = " LEFT OUTER JOIN address AS address_1 ON anon_1.id = address_1.user_id";

    private static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO user_account (id, name, fullname) VALUES (1, 'sandy', 'S'), (2, 'patrick', 'P')",
                "INSERT INTO address (id, email_address, user_id)"
                        + " VALUES (1, 'a@s', 1), (2, 'b@s', 1), (3, 'c@p', 2)");
    }

    private static List<Integer> sizes(List<User> users) {
        return users.stream().map(user -> user.getAddresses().size()).toList();
    }

    @EachDialect
    void distinctEntitiesAreAQueryInside(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(sizes(session.scalars(select(User.class)
                                        .options(joinedLoad(User_.addresses))
                                        .join(User_.addresses)
                                        .distinct()
                                        .orderBy(User_.id))
                                .all()))
                        .containsExactly(2, 1))
                .expect("SELECT anon_1.id, anon_1.name, anon_1.fullname, address_1.id AS id_1,"
                        + " address_1.email_address, address_1.user_id FROM (SELECT DISTINCT user_account.id,"
                        + " user_account.name, user_account.fullname FROM user_account JOIN address ON"
                        + " user_account.id = address.user_id ORDER BY user_account.id) AS anon_1" + JOINED
                        + " ORDER BY anon_1.id");
    }

    @EachDialect
    void groupedEntitiesAreAQueryInside(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(sizes(session.scalars(select(User.class)
                                        .options(joinedLoad(User_.addresses))
                                        .join(User_.addresses)
                                        .groupBy(User_.id, User_.name, User_.fullname)
                                        .having(count(Address_.id).gt(1L)))
                                .all()))
                        .containsExactly(2))
                .expect("SELECT anon_1.id, anon_1.name, anon_1.fullname, address_1.id AS id_1,"
                        + " address_1.email_address, address_1.user_id FROM (SELECT user_account.id,"
                        + " user_account.name, user_account.fullname FROM user_account JOIN address ON"
                        + " user_account.id = address.user_id GROUP BY user_account.id, user_account.name,"
                        + " user_account.fullname HAVING count(address.id) > ?) AS anon_1" + JOINED);
    }

    @EachDialect
    void anOffsetCountsEntities(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(sizes(session.scalars(select(User.class)
                                        .options(joinedLoad(User_.addresses))
                                        .orderBy(User_.id)
                                        .offset(1))
                                .all()))
                        .containsExactly(1))
                .expect("SELECT anon_1.id, anon_1.name, anon_1.fullname, address_1.id AS id_1,"
                        + " address_1.email_address, address_1.user_id FROM (SELECT user_account.id,"
                        + " user_account.name, user_account.fullname FROM user_account ORDER BY"
                        + " user_account.id OFFSET ?) AS anon_1" + JOINED + " ORDER BY anon_1.id");
    }
}
