package io.aludel.orm.docs;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.raiseLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.Functions.count;
import static io.aludel.orm.sql.SQL.alias;
import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.not;
import static io.aludel.orm.sql.SQL.or;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.docs.quickstart.Address;
import io.aludel.orm.docs.quickstart.Address_;
import io.aludel.orm.docs.quickstart.User;
import io.aludel.orm.docs.quickstart.User_;
import io.aludel.orm.docs.tutorial.selfreferential.Employee;
import io.aludel.orm.docs.tutorial.selfreferential.Employee_;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.error.ConstraintViolationException;
import io.aludel.orm.error.DetachedException;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.session.SessionTransaction;
import io.aludel.orm.sql.Row2;
import io.aludel.orm.sql.Select;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.SqlExpectations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The code that the guide shows. */
class GuideTests {
    private static final Path SQL_OF_THE_GUIDE = Path.of("src", "test", "resources", "docs", "guide.sql");

    @EachDialect
    void createsAnEngineAndTables(Engine given, SqlExpectations sql) {
        // tag::engine[]
        Engine engine = Engine.create("jdbc:h2:mem:shop"); // echo() as a second argument logs the SQL
        MetaData metadata = MetaData.of(User.class, Address.class); // MetaData.all(): every entity on the class path
        metadata.createAll(engine);
        SessionMaker sessions = SessionMaker.of(engine, metadata);
        // end::engine[]
        assertThat(sessions.metadata().tables()).hasSize(2);
        engine.close();
    }

    @EachDialect
    void writesAndReads(Engine engine, SqlExpectations sql) throws IOException {
        SessionMaker sessions = sessions(engine);
        sql.clear();
        // tag::first[]
        sessions.inTransaction(session -> {
            User sandy = new User("sandy", "Sandy Cheeks", new Address("sandy@example.org"));
            session.add(sandy); // the address comes along
        });

        try (Session session = sessions.open()) {
            Select<User> stmt = select(User.class).where(User_.name.eq("sandy"));
            User sandy = session.scalars(stmt).one();
            sandy.getAddresses().add(new Address("cheeks@example.org"));
            session.commit();
        }
        // end::first[]
        expectFile(sql, "first");
    }

    @EachDialect
    void readsOutsideOfTheSessionWhatWasLoadedInside(Engine engine) {
        SessionMaker sessions = filled(engine).expireOnCommit(false);
        // tag::detached[]
        List<User> users = sessions.fromTransaction(session -> session.scalars(select(User.class)
                        .options(selectinLoad(User_.addresses))
                        .orderBy(User_.id))
                .all());
        users.get(0).getAddresses().get(0).getEmailAddress(); // loaded: no session needed
        // end::detached[]
        assertThat(users.get(0).getAddresses()).hasSize(1);

        User bare = sessions.fromTransaction(session -> session.getOne(User.class, 1));
        assertThatThrownBy(() -> bare.getAddresses().size())
                .isInstanceOf(DetachedException.class)
                .hasMessageContaining("User.addresses")
                .hasMessageContaining("selectinLoad");
    }

    @EachDialect
    void findsByKey(Engine engine) {
        try (Session session = filled(engine).open()) {
            // tag::get[]
            User maybe = session.get(User.class, 1); // null where there is no row
            Optional<User> found = session.find(User.class, 99);
            User sure = session.getOne(User.class, 1); // throws where there is no row
            // end::get[]
            assertThat(maybe).isSameAs(sure);
            assertThat(found).isEmpty();
        }
    }

    @EachDialect
    void setsASavepoint(Engine engine) {
        try (Session session = filled(engine).open()) {
            // tag::savepoint[]
            for (String email : List.of("one@example.org", "two@example.org")) {
                try (SessionTransaction savepoint = session.beginNested()) {
                    Address address = new Address(email);
                    session.getOne(User.class, 1).getAddresses().add(address);
                    session.flush();
                    savepoint.commit();
                } catch (ConstraintViolationException e) {
                    // only this row is lost, and the objects are as they were before the savepoint
                }
            }
            session.commit();
            // end::savepoint[]
            assertThat(session.getOne(User.class, 1).getAddresses()).hasSize(3);
        }
    }

    @EachDialect
    void mergesWhatCameFromOutside(Engine engine) {
        SessionMaker sessions = filled(engine);
        User fromAForm = sessions.expireOnCommit(false).fromTransaction(session -> session.getOne(User.class, 1));
        // tag::merge[]
        User stored = sessions.fromTransaction(session -> session.merge(fromAForm));
        // end::merge[]
        assertThat(stored).isNotSameAs(fromAForm);
    }

    @EachDialect
    void buildsConditions(Engine engine) {
        try (Session session = filled(engine).open()) {
            // tag::conditions[]
            Select<User> stmt = select(User.class)
                    .where(or(User_.name.eq("sandy"), not(User_.fullname.like("S%"))))
                    .where(User_.id.between(1, 100), User_.name.isNotNull())
                    .orderBy(User_.name.desc(), User_.id)
                    .limit(10);
            List<User> users = session.scalars(stmt).all();
            // end::conditions[]
            assertThat(users).extracting(User::getName).containsExactly("sandy", "patrick");
            assertThat(session.scalars(select(User.class).where(User_.name.startsWith("sa%")))
                            .all())
                    .isEmpty();
        }
    }

    @EachDialect
    void selectsColumns(Engine engine) {
        try (Session session = filled(engine).open()) {
            // tag::columns[]
            List<Row2<String, Long>> perUser = session.execute(select(User_.name, count(Address_.id))
                            .join(User_.addresses)
                            .groupBy(User_.name)
                            .having(count(Address_.id).gt(0L)))
                    .all();
            String name = perUser.get(0).v1();
            Long addresses = perUser.get(0).v2();
            // end::columns[]
            assertThat(name).isEqualTo("sandy");
            assertThat(addresses).isEqualTo(1L);
        }
    }

    @EachDialect
    void joinsAClassToItself(Engine engine) {
        MetaData metadata = MetaData.of(Employee.class);
        metadata.createAll(engine);
        try (Session session = SessionMaker.of(engine, metadata).open()) {
            Employee ceo = new Employee("CEO", null);
            session.add(ceo);
            session.flush();
            session.add(new Employee("Manager", ceo.getId()));
            // tag::alias[]
            var boss = alias(Employee.class);
            List<Employee> reports = session.scalars(select(Employee.class)
                            .join(Employee_.manager, boss)
                            .where(boss.get(Employee_.name).eq("CEO")))
                    .all();
            // end::alias[]
            assertThat(reports).extracting(Employee::getName).containsExactly("Manager");
        }
    }

    @EachDialect
    void writesWithoutLoading(Engine engine) {
        try (Session session = filled(engine).open()) {
            // tag::bulk[]
            int renamed = session.execute(update(User.class)
                            .where(User_.name.eq("patrick"))
                            .set(User_.fullname, User_.fullname.concat(" Jr.")))
                    .rowCount();
            int deleted = session.execute(delete(Address.class).where(Address_.emailAddress.like("%@example.org")))
                    .rowCount();
            // end::bulk[]
            assertThat(renamed).isEqualTo(1);
            assertThat(deleted).isEqualTo(1);
        }
    }

    @EachDialect
    void loadsAsTold(Engine engine) {
        try (Session session = filled(engine).open()) {
            // tag::loading[]
            // users and their addresses, in two statements
            session.scalars(select(User.class).options(selectinLoad(User_.addresses)))
                    .all();
            // in one, by LEFT OUTER JOIN; each user comes once
            session.scalars(select(Address.class).options(joinedLoad(Address_.user)))
                    .all();
            // reading user.getAddresses() fails instead of running a statement
            session.scalars(select(User.class).options(raiseLoad(User_.addresses)))
                    .all();
            // end::loading[]
            assertThat(session.identityMap().size()).isEqualTo(3);
        }
    }

    @EachDialect
    void loadsSiblingsTogether(Engine engine, SqlExpectations sql) throws IOException {
        SessionMaker sessions = filled(engine);
        sql.clear();
        try (Session session = sessions.open()) {
            // tag::batch[]
            for (User user : session.scalars(select(User.class)).all()) {
                user.getAddresses().size(); // the first one loads those of all users
            }
            // end::batch[]
        }
        expectFile(sql, "batch");
    }

    @EachDialect
    void listensToEvents(Engine engine) {
        SessionMaker sessions = sessions(engine);
        List<String> heard = new ArrayList<>();
        // tag::events[]
        sessions.events()
                .beforeInsert(User.class, (mapping, connection, user) -> heard.add("insert " + user.getName()));
        sessions.events()
                .beforeFlush(
                        session -> heard.add("flush " + session.newObjects().size()));
        sessions.events().afterCommit(session -> heard.add("commit"));
        // end::events[]
        sessions.inTransaction(session -> session.add(new User("sandy", "Sandy Cheeks")));
        assertThat(heard).containsExactly("flush 1", "insert sandy", "commit");
    }

    private static SessionMaker sessions(Engine engine) {
        MetaData metadata = MetaData.of(User.class, Address.class);
        metadata.createAll(engine);
        return SessionMaker.of(engine, metadata);
    }

    private static SessionMaker filled(Engine engine) {
        SessionMaker sessions = sessions(engine);
        sessions.inTransaction(session -> session.addAll(List.of(
                new User("sandy", "Sandy Cheeks", new Address("sandy@example.org")),
                new User("patrick", "Patrick Star"))));
        return sessions;
    }

    /** Compares what ran on H2 with the region of a file that the guide shows. */
    private static void expectFile(SqlExpectations sql, String tag) throws IOException {
        String text = Files.readString(SQL_OF_THE_GUIDE);
        String region = text.substring(
                text.indexOf("tag::" + tag + "[]") + tag.length() + 7, text.indexOf("-- end::" + tag + "[]"));
        String[] statements = region.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.length() - 1))
                .toArray(String[]::new);
        sql.recorded().expectOn(Database.H2, statements);
    }
}
