package io.aludel.orm.semantics;

import static io.aludel.orm.mapping.Loading.batchLoad;
import static io.aludel.orm.mapping.Loading.containsEager;
import static io.aludel.orm.mapping.Loading.defaultLoad;
import static io.aludel.orm.mapping.Loading.immediateLoad;
import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.lazyLoad;
import static io.aludel.orm.mapping.Loading.raiseLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.alias;
import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.semantics.archive.Account;
import io.aludel.orm.semantics.archive.Account_;
import io.aludel.orm.semantics.archive.Card;
import io.aludel.orm.semantics.archive.Entry;
import io.aludel.orm.session.NPlusOne;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.sql.EntityAlias;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Echo;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** What each loader strategy does where it meets joins, limits, batches and other strategies. */
@Mapped({User.class, Address.class, Account.class, Card.class, Entry.class})
class LoaderStrategyTests {
    private static final String USERS =
            "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account";
    private static final String ADDRESSES = "SELECT address.id, address.email_address, address.user_id FROM address";
    private static final String JOINED_ADDRESSES = "SELECT address.id, address.email_address, address.user_id,"
            + " user_account_1.id AS id_1, user_account_1.name, user_account_1.fullname FROM address";

    private static void rows(TestDatabase database) {
        database.run(
                "INSERT INTO user_account (id, name, fullname) VALUES (1, 'spongebob', 'Spongebob'), (2, 'sandy', 'Sandy'),"
                        + " (3, 'patrick', NULL)",
                "INSERT INTO address (id, email_address, user_id) VALUES (1, 'sponge@sea', 1), (2, 'sandy@tx', 2),"
                        + " (3, 'sandy@sea', 2), (4, 'a@sandy', 2), (5, 'z@sponge', 1)");
    }

    @EachDialect
    void anInnerJoinIsAskedForAndLeavesOutWhatHasNoTarget(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> session.scalars(select(Address.class)
                                .options(joinedLoad(Address_.user).innerJoin())
                                .orderBy(Address_.id))
                        .all())
                .expect(JOINED_ADDRESSES + " JOIN user_account AS user_account_1 ON user_account_1.id = address.user_id"
                        + " ORDER BY address.id");
        assertThat(session.scalars(select(User.class)
                                .options(joinedLoad(User_.addresses).innerJoin())
                                .orderBy(User_.id))
                        .all())
                .extracting(User::getName)
                .containsExactly("spongebob", "sandy");
    }

    @EachDialect
    void anInnerJoinBelowAnOuterOneIsAnOuterOne(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> assertThat(session.scalars(select(User.class)
                                        .options(joinedLoad(User_.addresses)
                                                .joinedLoad(Address_.user)
                                                .innerJoin()))
                                .all())
                        .hasSize(3))
                .expectCount(1);
    }

    @EachDialect
    void someTargetsPerParentAreChosenByTheDatabase(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> {
                    List<User> users = session.scalars(select(User.class)
                                    .options(selectinLoad(User_.addresses)
                                            .orderBy(Address_.emailAddress.desc())
                                            .limit(2))
                                    .orderBy(User_.id))
                            .all();
                    assertThat(users)
                            .extracting(user -> user.getAddresses().stream()
                                    .map(Address::getEmailAddress)
                                    .toList())
                            .containsExactly(
                                    List.of("z@sponge", "sponge@sea"), List.of("sandy@tx", "sandy@sea"), List.of());
                })
                .expect(
                        USERS + " ORDER BY user_account.id",
                        "SELECT anon_1.user_id, anon_1.id, anon_1.email_address FROM (SELECT address.user_id, address.id,"
                                + " address.email_address, row_number() OVER (PARTITION BY address.user_id"
                                + " ORDER BY address.email_address DESC) AS row_number_1 FROM address"
                                + " WHERE address.user_id IN (?, ?, ?, ?)) AS anon_1 WHERE anon_1.row_number_1 <= 2"
                                + " ORDER BY anon_1.row_number_1");
    }

    @EachDialect
    void whatALimitLeftOutIsNotTakenForRemoved(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        User sandy = session.scalars(select(User.class)
                        .where(User_.id.eq(2))
                        .options(selectinLoad(User_.addresses)
                                .orderBy(Address_.id)
                                .limit(1)))
                .one();
        sql.clear();
        sql.during(() -> {
                    sandy.getAddresses().add(session.get(Address.class, 1));
                    session.flush();
                })
                .expect(ADDRESSES + " WHERE address.id = ?", "UPDATE address SET user_id = ? WHERE id = ?");
        session.commit();
        assertThat(database.rows("SELECT COUNT(*) FROM address WHERE user_id = 2"))
                .isEqualTo(List.of(List.of(4L)));
        session.expire(sandy, User_.addresses);
        User whole = session.scalars(select(User.class).where(User_.id.eq(2)).options(selectinLoad(User_.addresses)))
                .one();
        assertThat(whole.getAddresses()).hasSize(4);
    }

    @EachDialect
    void aLimitPerParentNeedsALoadOfItsOwn(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(
                        select(User.class).options(joinedLoad(User_.addresses).limit(2))))
                .withMessageContaining("Load them with selectinLoad")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.OPTION_NOT_APPLICABLE));
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(select(Address.class)
                        .options(selectinLoad(Address_.user).limit(2))))
                .withMessageContaining("it is no collection");
    }

    @EachDialect
    void anOptionOrdersAJoinedCollection(Session session, TestDatabase database) {
        rows(database);
        assertThat(session.scalars(select(User.class)
                                .where(User_.id.eq(2))
                                .options(joinedLoad(User_.addresses).orderBy(Address_.emailAddress)))
                        .one()
                        .getAddresses())
                .extracting(Address::getEmailAddress)
                .containsExactly("a@sandy", "sandy@sea", "sandy@tx");
    }

    @EachDialect
    void aLimitWouldCutACollectionOfTheQuerysOwnJoin(Session session, TestDatabase database) {
        rows(database);
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(select(User.class)
                        .join(User_.addresses)
                        .options(containsEager(User_.addresses))
                        .limit(1)))
                .withMessageContaining("Cannot limit a query that fills User.addresses")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMITED_COLLECTION));
        EntityAlias<User> first =
                alias(User.class, select(User.class).orderBy(User_.id).limit(1).subquery());
        User spongebob = session.scalars(select(first)
                        .join(first.get(User_.addresses))
                        .options(containsEager(first.get(User_.addresses))))
                .one();
        assertThat(spongebob.getAddresses()).hasSize(2);
    }

    @EachDialect
    void rowByRowACollectionOfTheQuerysOwnJoinIsNeverComplete(Session session) {
        assertThatExceptionOfType(OrmException.class)
                .isThrownBy(() -> session.scalars(select(User.class)
                        .join(User_.addresses)
                        .options(containsEager(User_.addresses))
                        .fetchRows(2)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STREAMED_COLLECTION));
    }

    @EachDialect
    void aReferenceOfTheQuerysOwnJoinComesAlongWhereALimitIsWrapped(
            Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.clear();
        List<Address> addresses = session.scalars(select(Address.class)
                        .join(Address_.user)
                        .where(User_.name.ne("spongebob"))
                        .options(containsEager(Address_.user).joinedLoad(User_.addresses))
                        .orderBy(User_.name, Address_.id.desc())
                        .limit(2))
                .all();
        sql.recorded().expectCount(1);
        assertThat(addresses).extracting(Address::getId).containsExactly(4, 3);
        assertThat(addresses.get(0).getUser().getAddresses()).hasSize(3);
    }

    @EachDialect
    void immediateLoadingRunsRightAfterTheQuery(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        sql.during(() -> session.scalars(select(Address.class)
                                .options(immediateLoad(Address_.user))
                                .orderBy(Address_.id))
                        .all())
                .expect(ADDRESSES + " ORDER BY address.id", USERS + " WHERE user_account.id IN (?, ?)");
    }

    @EachDialect
    void batchLoadingIsAskedForWhereTheMakerSaysOtherwise(
            SessionMaker sessions, TestDatabase database, SqlExpectations sql) {
        rows(database);
        try (Session session = sessions.lazyLoading(Lazy.SELECT).open()) {
            List<User> users = session.scalars(select(User.class).options(batchLoad(User_.addresses)))
                    .all();
            sql.clear();
            sql.during(() -> users.forEach(user -> user.getAddresses().size())).expectCount(1);
        }
    }

    @EachDialect
    void theDefaultStrategyLeadsToWhatLiesBelow(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        User sandy = session.scalars(select(User.class)
                        .where(User_.id.eq(2))
                        .options(defaultLoad(User_.addresses).joinedLoad(Address_.user)))
                .one();
        sql.clear();
        sql.during(() -> assertThat(sandy.getAddresses()).hasSize(3))
                .expect(JOINED_ADDRESSES
                        + " LEFT OUTER JOIN user_account AS user_account_1 ON user_account_1.id = address.user_id"
                        + " WHERE address.user_id = ?");
    }

    @EachDialect
    void optionsReachBelowWhatIsLoadedAlready(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        User sandy = session.get(User.class, 2);
        List<Address> loaded = sandy.getAddresses();
        assertThat(loaded).hasSize(3);
        session.expire(loaded.get(0), Address_.user);
        sql.clear();
        session.scalars(select(User.class)
                        .where(User_.id.eq(2))
                        .options(selectinLoad(User_.addresses).selectinLoad(Address_.user)))
                .one();
        sql.during(() -> assertThat(loaded.get(0).getUser()).isSameAs(sandy)).expectNone();
        assertThat(sandy.getAddresses()).isSameAs(loaded);
    }

    @EachDialect
    void everyRelationshipIsLazyWhereNothingElseIsSaid(Session session, TestDatabase database, SqlExpectations sql) {
        rows(database);
        List<User> users = session.scalars(select(User.class).orderBy(User_.id).options(lazyLoad()))
                .all();
        sql.clear();
        sql.during(() -> users.forEach(user -> user.getAddresses().size())).expectCount(3);
    }

    @EachDialect
    void whatMustNotBeLoadedIsStillLoadedForAFlush(Session session, TestDatabase database) {
        rows(database);
        User sandy = session.scalars(select(User.class).where(User_.id.eq(2)).options(raiseLoad()))
                .one();
        session.delete(session.get(Address.class, 4));
        session.flush();
        session.delete(sandy);
        session.commit();
        assertThat(database.rows("SELECT COUNT(*) FROM address")).isEqualTo(List.of(List.of(2L)));
    }

    @EachDialect
    void oneOfSeveralRowsThatReferBackIsUsedAndSaid(Session session, TestDatabase database) {
        database.run(
                "INSERT INTO account (id, name) VALUES (1, 'ann')",
                "INSERT INTO card (id, account_id) VALUES (1, 1), (2, 1)");
        Account ann = session.get(Account.class, 1);
        List<String> lines = Echo.logged(
                "io.aludel.orm.load", () -> assertThat(ann.getCard()).isNotNull());
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("Account.card of Account#1 refers to one object, but 2 rows refer back");
        session.expungeAll();
        assertThat(session.scalars(select(Account.class).options(joinedLoad(Account_.card)))
                        .first()
                        .orElseThrow()
                        .getCard())
                .isNotNull();
    }

    @EachDialect
    void manyStatementsForOneRelationshipAreSaidOnceWithThePlace(SessionMaker sessions, TestDatabase database) {
        rows(database);
        SessionMaker watched = sessions.lazyLoading(Lazy.SELECT).nPlusOne(NPlusOne.LOG, 2);
        List<String> lines = Echo.logged("nplusone", () -> readAll(watched));
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("User.addresses was loaded lazily 2 times in this session, at "
                        + "io.aludel.orm.semantics.LoaderStrategyTests.lambda$readAll")
                .contains("(error: n-plus-one)");
        assertThat(Echo.logged("nplusone", () -> readAll(sessions.lazyLoading(Lazy.SELECT))))
                .isEmpty();
    }

    private static void readAll(SessionMaker sessions) {
        try (Session session = sessions.open()) {
            session.scalars(select(User.class))
                    .all()
                    .forEach(user -> user.getAddresses().size());
        }
    }

    @EachDialect
    void streamingKeepsNoMoreThanABatchInMemory(Session session, TestDatabase database, SqlExpectations sql) {
        List<String> rows = new ArrayList<>();
        for (int id = 1; id <= 2_000; id++) {
            rows.add("(" + id + ", 'u" + id + "', NULL)");
        }
        database.run("INSERT INTO user_account (id, name, fullname) VALUES " + String.join(", ", rows));
        int most = 0;
        int count = 0;
        sql.clear();
        for (User user : session.scalars(
                select(User.class).options(selectinLoad(User_.addresses)).fetchRows(100))) {
            count += user.getAddresses().isEmpty() ? 1 : 0;
            if (count % 500 == 0) {
                System.gc();
                most = Math.max(most, session.identityMap().size());
            }
        }
        assertThat(count).isEqualTo(2_000);
        assertThat(most).isLessThan(1_000);
        sql.recorded().expectCount(21);
    }
}
