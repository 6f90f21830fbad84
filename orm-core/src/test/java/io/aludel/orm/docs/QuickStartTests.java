package io.aludel.orm.docs;

import static io.aludel.orm.sql.SQL.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.sql.Select;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.SqlExpectations;
import java.util.ArrayList;
import java.util.List;

/** The ORM quick start, section by section, with the SQL that each step emits and nothing else. */
class QuickStartTests {
    @EachDialect
    void createsTheTables(Engine engine, SqlExpectations sql) {
        MetaData metadata = MetaData.of(User.class, Address.class);

        var created = sql.during(() -> metadata.createAll(engine));

        assertThat(created.statements())
                .extracting(statement -> statement.sql().replaceAll("\\s+", " "))
                .filteredOn(text -> text.startsWith("CREATE"))
                .hasSize(2);
    }

    @EachDialect
    void createsObjectsAndPersistsThem(Engine engine, SqlExpectations sql) {
        SessionMaker sessions = sessions(engine);

        var persisted = sql.during(() -> persist(sessions));

        persisted.expectOn(
                Database.H2,
                "INSERT INTO user_account (name, fullname) VALUES (?, ?)",
                "INSERT INTO address (email_address, user_id) VALUES (?, ?)");
    }

    @EachDialect
    void selectsSimply(Engine engine, SqlExpectations sql) {
        SessionMaker sessions = sessions(engine);
        persist(sessions);
        try (Session session = sessions.open()) {
            Select<User> stmt = select(User.class).where(User_.name.in("spongebob", "sandy"));
            List<String> printed = new ArrayList<>();

            sql.during(() -> {
                        for (User user : session.scalars(stmt)) {
                            printed.add(user.toString());
                        }
                    })
                    .expectLog(
                            "BEGIN",
                            "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                                    + " user_account.name IN (?, ?)");

            assertThat(printed)
                    .containsExactly(
                            "User(id=1, name='spongebob', fullname='Spongebob Squarepants')",
                            "User(id=2, name='sandy', fullname='Sandy Cheeks')");
        }
    }

    @EachDialect
    void selectsWithJoin(Engine engine, SqlExpectations sql) {
        SessionMaker sessions = sessions(engine);
        persist(sessions);
        try (Session session = sessions.open()) {
            List<Address> found = new ArrayList<>();

            sql.during(() -> found.add(sandysAddress(session)))
                    .expect(
                            "SELECT address.id, address.email_address, address.user_id FROM address JOIN user_account ON"
                                    + " user_account.id = address.user_id WHERE user_account.name = ? AND address.email_address"
                                    + " = ?");

            assertThat(found).hasToString("[Address(id=2, email_address='sandy@sqlalchemy.org')]");
        }
    }

    @EachDialect
    void makesChanges(Engine engine, SqlExpectations sql) {
        SessionMaker sessions = sessions(engine);
        persist(sessions);
        try (Session session = sessions.open()) {
            Address sandyAddress = sandysAddress(session);
            List<User> found = new ArrayList<>();

            sql.during(() -> found.add(patrick(session)))
                    .expect("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                            + " user_account.name = ?");
            User patrick = found.get(0);
            sql.during(() -> patrick.getAddresses().add(new Address("patrickstar@sqlalchemy.org")))
                    .expect("SELECT address.id, address.email_address, address.user_id FROM address WHERE"
                            + " address.user_id = ?");
            sandyAddress.setEmailAddress("sandy_cheeks@sqlalchemy.org");
            sql.during(session::commit)
                    .expectOn(
                            Database.H2,
                            "UPDATE address SET email_address = ? WHERE id = ?",
                            "INSERT INTO address (email_address, user_id) VALUES (?, ?)");
        }
    }

    @EachDialect
    void deletesSome(Engine engine, SqlExpectations sql) {
        SessionMaker sessions = sessions(engine);
        persist(sessions);
        try (Session session = sessions.open()) {
            Address sandyAddress = sandysAddress(session);
            User patrick = patrick(session);
            patrick.getAddresses().add(new Address("patrickstar@sqlalchemy.org"));
            session.commit();
            List<User> got = new ArrayList<>();

            sql.during(() -> got.add(session.get(User.class, 2)))
                    .expect("SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                            + " user_account.id = ?");
            User sandy = got.get(0);
            sql.during(() -> sandy.getAddresses().remove(sandyAddress))
                    .expect("SELECT address.id, address.email_address, address.user_id FROM address WHERE"
                            + " address.user_id = ?");
            sql.during(session::flush).expect("DELETE FROM address WHERE id = ?");
            sql.during(() -> session.delete(patrick))
                    .expect(
                            "SELECT user_account.id, user_account.name, user_account.fullname FROM user_account WHERE"
                                    + " user_account.id = ?",
                            "SELECT address.id, address.email_address, address.user_id FROM address WHERE"
                                    + " address.user_id = ?");
            sql.during(session::commit)
                    .expectLog("DELETE FROM address WHERE id = ?", "DELETE FROM user_account WHERE id = ?", "COMMIT");
        }
    }

    private static SessionMaker sessions(Engine engine) {
        MetaData metadata = MetaData.of(User.class, Address.class);
        metadata.createAll(engine);
        return SessionMaker.of(engine, metadata);
    }

    private static void persist(SessionMaker sessions) {
        try (Session session = sessions.open()) {
            User spongebob = new User("spongebob", "Spongebob Squarepants", new Address("spongebob@sqlalchemy.org"));
            User sandy = new User(
                    "sandy",
                    "Sandy Cheeks",
                    new Address("sandy@sqlalchemy.org"),
                    new Address("sandy@squirrelpower.org"));
            User patrick = new User("patrick", "Patrick Star");
            session.addAll(List.of(spongebob, sandy, patrick));
            session.commit();
        }
    }

    private static Address sandysAddress(Session session) {
        return session.scalars(select(Address.class)
                        .join(Address_.user)
                        .where(User_.name.eq("sandy"))
                        .where(Address_.emailAddress.eq("sandy@sqlalchemy.org")))
                .one();
    }

    private static User patrick(Session session) {
        return session.scalars(select(User.class).where(User_.name.eq("patrick")))
                .one();
    }
}
