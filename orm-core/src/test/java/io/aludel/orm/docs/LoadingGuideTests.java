package io.aludel.orm.docs;

import static io.aludel.orm.mapping.Loading.deferRaising;
import static io.aludel.orm.mapping.Loading.loadOnly;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.mapping.Loading.withLoaderCriteria;
import static io.aludel.orm.sql.SQL.insert;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.session.NPlusOne;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.Mapped;
import io.aludel.orm.testing.SqlExpectations;
import java.util.List;
import java.util.Map;

/** The code that the page on loading, and the queries page on writing rows, show. */
@Mapped({User.class, Address.class})
class LoadingGuideTests {
    private static void fill(SessionMaker sessions) {
        sessions.inTransaction(session -> session.addAll(List.of(
                new User("sandy", "Sandy Cheeks", new Address("sandy@example.org"), new Address("old@example.com")),
                new User("patrick", "Patrick Star", new Address("patrick@example.org")))));
    }

    @EachDialect
    void loadsSomeOfACollection(SessionMaker sessions, Session session, SqlExpectations sql) {
        fill(sessions);
        sql.clear();
        // tag::some[]
        // the newest address of each user
        session.scalars(select(User.class)
                        .options(selectinLoad(User_.addresses)
                                .orderBy(Address_.id.desc())
                                .limit(1)))
                .all();
        // end::some[]
        sql.recorded().expectCount(2);
        session.expungeAll();
        // tag::criteria[]
        // only addresses of one organisation, wherever an address is read: here, and in later lazy loads
        List<User> users = session.scalars(select(User.class)
                        .options(withLoaderCriteria(Address.class, Address_.emailAddress.endsWith("@example.org"))))
                .all();
        // end::criteria[]
        assertThat(users).allSatisfy(user -> assertThat(user.getAddresses()).hasSize(1));
    }

    @EachDialect
    void loadsSomeColumns(SessionMaker sessions, Session session, SqlExpectations sql) {
        fill(sessions);
        sql.clear();
        // tag::columns[]
        session.scalars(select(User.class).options(loadOnly(User_.name))).all();
        session.scalars(select(User.class).options(deferRaising(User_.fullname)))
                .all();
        // end::columns[]
        sql.recorded()
                .expect(
                        "SELECT user_account.id, user_account.name FROM user_account",
                        "SELECT user_account.id, user_account.name FROM user_account");
    }

    @EachDialect
    void readsOneRelationshipAgain(SessionMaker sessions, Session session, SqlExpectations sql) {
        fill(sessions);
        User user = session.getOne(User.class, 1);
        user.getAddresses().size();
        sql.clear();
        // tag::refresh[]
        session.refresh(user, User_.addresses); // one SELECT of addresses; the user's own row is not read
        // end::refresh[]
        sql.recorded()
                .expect("SELECT address.id, address.email_address, address.user_id FROM address"
                        + " WHERE address.user_id = ?");
    }

    @EachDialect
    void guardsAgainstManyStatements(SessionMaker given) {
        fill(given);
        // tag::guard[]
        SessionMaker sessions = given.nPlusOne(NPlusOne.THROW, 2); // or LOG; in Spring: orm.session.n-plus-one
        // end::guard[]
        try (Session session = sessions.lazyLoading(Lazy.SELECT).open()) {
            List<User> users = session.scalars(select(User.class)).all();
            assertThatThrownBy(() -> users.forEach(user -> user.getAddresses().size()))
                    .hasMessageContaining("User.addresses was loaded lazily 2 times in this session, at"
                            + " io.aludel.orm.docs.LoadingGuideTests.lambda$guardsAgainstManyStatements");
        }
    }

    @EachDialect
    void writesManyRows(Session session, SqlExpectations sql) {
        // tag::rows[]
        session.execute(
                insert(User.class),
                List.of(Map.of(User_.name, "sandy"), Map.of(User_.name, "patrick"))); // keys may be names, too
        session.execute(
                update(User.class),
                List.of(Map.of("id", 1, "fullname", "Sandy Cheeks"), Map.of("id", 2, "fullname", "Patrick Star")));
        List<User> written = session.scalars(insert(User.class)
                        .values(List.of(Map.of("name", "pearl"), Map.of("name", "plankton")))
                        .returning(User.class))
                .all();
        // end::rows[]
        sql.recorded().expectCount(3);
        assertThat(written).extracting(User::getName).containsExactly("pearl", "plankton");
    }
}
