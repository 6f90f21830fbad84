package io.aludel.orm.load;

import static io.aludel.orm.mapping.Loading.containsEager;
import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.alias;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.session.Session;
import io.aludel.orm.sql.EntityAlias;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

@Mapped({User.class, Address.class})
class EagerLoadingTests {
    private static final String JOINED = "SELECT user_account.id, user_account.name, user_account.fullname,"
            + " address_1.id AS id_1, address_1.email_address, address_1.user_id FROM user_account"
            + " LEFT OUTER JOIN address AS address_1 ON user_account.id = address_1.user_id";

    @EachDialect
    void givesEachParentOnceWithItsJoinedCollection(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> {
                    List<User> users = session.scalars(select(User.class)
                                    .options(joinedLoad(User_.addresses))
                                    .orderBy(User_.id))
                            .all();
                    assertThat(users).extracting(User::getName).containsExactly("spongebob", "sandy", "patrick");
                    assertThat(users)
                            .extracting(user -> user.getAddresses().size())
                            .containsExactly(1, 2, 0);
                    assertThat(users.get(1).getAddresses().get(0).getUser()).isSameAs(users.get(1));
                })
                .expect(JOINED + " ORDER BY user_account.id");
    }

    @EachDialect
    void neverLetsAConditionOfTheQueryReachAnEagerJoin(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> {
                    User sandy = session.scalars(select(User.class)
                                    .join(User_.addresses)
                                    .where(Address_.emailAddress.eq("sandy@tx"))
                                    .options(joinedLoad(User_.addresses)))
                            .one();
                    assertThat(sandy.getAddresses()).hasSize(2);
                })
                .expect("SELECT user_account.id, user_account.name, user_account.fullname, address_1.id AS id_1,"
                        + " address_1.email_address, address_1.user_id FROM user_account"
                        + " JOIN address ON user_account.id = address.user_id"
                        + " LEFT OUTER JOIN address AS address_1 ON user_account.id = address_1.user_id"
                        + " WHERE address.email_address = ?");
    }

    @EachDialect
    void countsEntitiesNotRowsWhereThereIsALimit(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        for (int limit = 1; limit <= 2; limit++) {
            int most = limit;
            sql.during(() -> {
                        List<User> users = session.scalars(select(User.class)
                                        .options(joinedLoad(User_.addresses))
                                        .orderBy(User_.name.desc())
                                        .limit(most))
                                .all();
                        assertThat(users).hasSize(most);
                    })
                    .expectOn(
                            io.aludel.orm.testing.Database.POSTGRESQL,
                            "SELECT anon_1.id, anon_1.name, anon_1.fullname, address_1.id AS id_1,"
                                    + " address_1.email_address, address_1.user_id FROM"
                                    + " (SELECT user_account.id, user_account.name, user_account.fullname"
                                    + " FROM user_account ORDER BY user_account.name DESC LIMIT ?) AS anon_1"
                                    + " LEFT OUTER JOIN address AS address_1 ON anon_1.id = address_1.user_id"
                                    + " ORDER BY anon_1.name DESC");
        }
        assertThat(session.get(User.class, 1).getAddresses()).hasSize(1);
    }

    @EachDialect
    void joinsAReferenceWithoutAQueryInside(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> {
                    Address address = session.scalars(select(Address.class)
                                    .options(joinedLoad(Address_.user))
                                    .orderBy(Address_.id)
                                    .limit(1))
                            .one();
                    assertThat(address.getUser().getName()).isEqualTo("spongebob");
                })
                .expectCount(1);
    }

    @EachDialect
    void loadsTheNextLevelRightAfterTheFirst(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> {
                    List<User> users = session.scalars(select(User.class)
                                    .options(selectinLoad(User_.addresses))
                                    .orderBy(User_.id))
                            .all();
                    assertThat(users)
                            .extracting(user -> user.getAddresses().size())
                            .containsExactly(1, 2, 0);
                })
                .expect(
                        QueryTests.USERS + " ORDER BY user_account.id",
                        "SELECT address.user_id, address.id, address.email_address FROM address"
                                + " WHERE address.user_id IN (?, ?, ?, ?)");
    }

    @EachDialect
    void runsNothingForAnEmptyResult(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> session.scalars(
                                select(User.class).where(User_.id.gt(9)).options(selectinLoad(User_.addresses)))
                        .all())
                .expectCount(1);
    }

    @EachDialect
    void loadsManyParentsInChunks(Session session, TestDatabase database, SqlExpectations sql) {
        List<String> rows = new ArrayList<>();
        for (int id = 1; id <= 1_203; id++) {
            rows.add("(" + id + ", 'u" + id + "', NULL)");
        }
        database.run("INSERT INTO user_account (id, name, fullname) VALUES " + String.join(", ", rows));
        sql.during(() -> assertThat(session.scalars(select(User.class).options(selectinLoad(User_.addresses)))
                                .all())
                        .hasSize(1_203)
                        .allMatch(user -> user.getAddresses().isEmpty()))
                .expectCount(4);
    }

    @EachDialect
    void narrowsWhatAnOptionLoads(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        for (String like : List.of("%tx", "%sea")) {
            session.expungeAll();
            sql.during(() -> {
                        User sandy = session.scalars(select(User.class)
                                        .where(User_.id.eq(2))
                                        .options(selectinLoad(User_.addresses.and(Address_.emailAddress.like(like)))))
                                .one();
                        assertThat(sandy.getAddresses())
                                .singleElement()
                                .matches(address -> address.getEmailAddress().endsWith(like.substring(1)));
                    })
                    .expect(
                            QueryTests.USERS + " WHERE user_account.id = ?",
                            "SELECT address.id, address.email_address, address.user_id FROM address"
                                    + " WHERE address.user_id = ? AND address.email_address LIKE ?");
        }
    }

    @EachDialect
    void takesACollectionFromTheQuerysOwnJoin(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> {
                    User sandy = session.scalars(select(User.class)
                                    .join(User_.addresses)
                                    .where(Address_.emailAddress.eq("sandy@sea"))
                                    .options(containsEager(User_.addresses)))
                            .one();
                    assertThat(sandy.getAddresses())
                            .extracting(Address::getEmailAddress)
                            .containsExactly("sandy@sea");
                })
                .expect("SELECT user_account.id, user_account.name, user_account.fullname, address.id AS id_1,"
                        + " address.email_address, address.user_id FROM user_account"
                        + " JOIN address ON user_account.id = address.user_id"
                        + " WHERE address.email_address = ?");
    }

    @EachDialect
    void theRowsOfAParentNeedNotFollowEachOtherAndMayComeTwice(Session session, TestDatabase database) {
        families(database);
        for (int known = 0; known <= 3; known++) {
            session.expungeAll();
            // One of the parents, and one of the elements, may be there before the query.
            Object parent = (known & 1) == 0 ? null : session.get(User.class, 12);
            Object element = (known & 2) == 0 ? null : session.get(Address.class, 102);
            // Each address comes once for every address of its user, and users take turns.
            EntityAlias<Address> other = alias(Address.class);
            List<User> users = session.scalars(select(User.class)
                            .join(User_.addresses)
                            .join(other, other.get(Address_.userId).eq(User_.id))
                            .options(containsEager(User_.addresses))
                            .orderBy(other.get(Address_.id), Address_.id))
                    .all();
            assertThat(users).extracting(User::getId).containsExactly(11, 12, 13);
            for (int i = 0; i < users.size(); i++) {
                int first = 101 + i;
                assertThat(users.get(i).getAddresses())
                        .extracting(Address::getId)
                        .containsExactly(IntStream.range(0, 20)
                                .mapToObj(n -> first + 3 * n)
                                .toArray(Integer[]::new));
            }
            assertThat(parent).isIn(null, users.get(1));
            assertThat(element).isIn(null, users.get(1).getAddresses().get(0));
        }
    }

    /** Three users with 20 addresses each: 101, 104, … of the first, 102, 105, … of the second. */
    private static void families(TestDatabase database) {
        for (int user = 11; user <= 13; user++) {
            database.run("INSERT INTO user_account (id, name) VALUES (" + user + ", 'u" + user + "')");
        }
        for (int i = 0; i < 60; i++) {
            database.run("INSERT INTO address (id, email_address, user_id) VALUES (" + (101 + i) + ", 'a', "
                    + (11 + i % 3) + ")");
        }
    }

    @EachDialect
    void whatTheLastExecutionsGaveIsNoLimit(Session session, TestDatabase database) {
        families(database);
        for (int most : new int[] {160, 160, 160, 101, 103, 160, 100, 160}) {
            session.expungeAll();
            List<Address> addresses = session.scalars(select(Address.class)
                            .where(Address_.id.le(most))
                            .options(joinedLoad(Address_.user))
                            .orderBy(Address_.id))
                    .all();
            assertThat(addresses).hasSize(most - 100);
            assertThat(session.identityMap().size()).isEqualTo(most - 100 + Math.min(3, most - 100));
            addresses.add(new Address("more"));
            assertThat(addresses).as("a list of its own").hasSize(most - 99);
        }
    }

    @EachDialect
    void leavesALoadedCollectionAlone(Session session, TestDatabase database) {
        QueryTests.rows(database);
        User sandy = session.get(User.class, 2);
        List<Address> before = sandy.getAddresses();
        assertThat(before).hasSize(2);
        Address gone = before.remove(0);
        session.noAutoflush(() -> session.scalars(select(User.class).options(joinedLoad(User_.addresses)))
                .all());
        assertThat(sandy.getAddresses()).isSameAs(before).hasSize(1).doesNotContain(gone);
    }

    @EachDialect
    void streamsBatchAfterBatch(Session session, TestDatabase database, SqlExpectations sql) {
        QueryTests.rows(database);
        sql.during(() -> {
                    int count = 0;
                    for (User user : session.scalars(select(User.class)
                            .options(selectinLoad(User_.addresses))
                            .orderBy(User_.id)
                            .fetchRows(2))) {
                        count += user.getAddresses().size();
                    }
                    assertThat(count).isEqualTo(3);
                })
                .expectCount(3);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(
                        select(User.class).options(joinedLoad(User_.addresses)).fetchRows(2)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STREAMED_COLLECTION));
    }

    @EachDialect
    void refusesOptionsThatSpeakOfSomethingElse(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(select(Address.class).options(selectinLoad(User_.addresses))))
                .withMessageContaining("it starts at User")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.OPTION_NOT_APPLICABLE));
    }
}
