package io.aludel.orm.docs;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.mapping.Loading.selectinLoad;
import static io.aludel.orm.sql.SQL.and;
import static io.aludel.orm.sql.SQL.delete;
import static io.aludel.orm.sql.SQL.not;
import static io.aludel.orm.sql.SQL.or;
import static io.aludel.orm.sql.SQL.select;
import static io.aludel.orm.sql.SQL.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.docs.tutorial.basics.User;
import io.aludel.orm.docs.tutorial.basics.User_;
import io.aludel.orm.docs.tutorial.cascade.Child;
import io.aludel.orm.docs.tutorial.cascade.Parent;
import io.aludel.orm.docs.tutorial.manytomany.Course;
import io.aludel.orm.docs.tutorial.manytomany.Course_;
import io.aludel.orm.docs.tutorial.manytomany.Student;
import io.aludel.orm.docs.tutorial.onetomany.Post;
import io.aludel.orm.docs.tutorial.selfreferential.Employee;
import io.aludel.orm.docs.tutorial.selfreferential.Employee_;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.sql.Select;
import io.aludel.orm.testing.Database;
import io.aludel.orm.testing.EachDialect;
import io.aludel.orm.testing.SqlExpectations;
import io.aludel.orm.testing.TestDatabase;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The ORM tutorial, one test per section, with the SQL that each step emits and nothing else. */
class OrmTutorialTests {
    @EachDialect
    void definesModelsDeclaratively(Engine engine, SqlExpectations sql) {
        sql.during(() -> MetaData.of(User.class).createAll(engine));

        assertThat(new User("Alice")).hasToString("User(id=null, name='Alice')");
    }

    @EachDialect
    void sessionBasics(Engine engine, SqlExpectations sql) {
        SessionMaker sessions = sessions(engine, User.class);
        try (Session session = sessions.open()) {
            User user = new User("Alice");
            session.add(user);
            sql.during(session::commit).expectOn(Database.H2, "INSERT INTO users (name, email) VALUES (?, ?)");

            assertThat(user.getId()).isEqualTo(1);
        }
    }

    @EachDialect
    void addsAndCommitsObjects(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, User.class).open()) {
            User user1 = new User("Alice");
            session.add(user1);
            List<User> users = List.of(new User("Bob"), new User("Carol"));
            session.addAll(users);
            sql.during(session::commit).expectCount(1);

            sql.during(() -> {
                        assertThat(user1.getId()).isEqualTo(1);
                        assertThat(users).extracting(User::getId).containsExactly(2, 3);
                    })
                    .expectNone();
        }
    }

    @EachDialect
    void queriesObjects(Engine engine, SqlExpectations sql) {
        try (Session session =
                sessions(engine, io.aludel.orm.docs.tutorial.query.User.class).open()) {
            addPeople(session, "Alice", 30, "Bob", 25, "Carol", 35);

            sql.clear();
            var users = session.execute(select(io.aludel.orm.docs.tutorial.query.User.class))
                    .all();
            assertThat(users)
                    .extracting(io.aludel.orm.docs.tutorial.query.User::getName)
                    .containsExactly("Alice", "Bob", "Carol");
            sql.recorded().expect("SELECT users.id, users.name, users.age FROM users");

            sql.clear();
            var user = session.execute(select(io.aludel.orm.docs.tutorial.query.User.class)
                            .where(io.aludel.orm.docs.tutorial.query.User_.age.gt(28)))
                    .first()
                    .orElseThrow();
            assertThat(user.getName()).isEqualTo("Alice");
            sql.recorded().expect("SELECT users.id, users.name, users.age FROM users WHERE users.age > ?");
        }
    }

    @EachDialect
    void filtersQueries(Engine engine, SqlExpectations sql) {
        try (Session session =
                sessions(engine, io.aludel.orm.docs.tutorial.query.User.class).open()) {
            addPeople(session, "Alice", 30, "Bob", 25, "Carol", 35, "Fred", 30);
            var age = io.aludel.orm.docs.tutorial.query.User_.age;
            var name = io.aludel.orm.docs.tutorial.query.User_.name;
            var people = select(io.aludel.orm.docs.tutorial.query.User.class);

            sql.clear();
            assertThat(names(session, people.where(and(age.ge(30), name.like("A%")))))
                    .containsExactly("Alice");
            assertThat(names(session, people.where(or(name.eq("Alice"), name.eq("Bob")))))
                    .containsExactly("Alice", "Bob");
            assertThat(names(session, people.where(age.in(25, 35)))).containsExactly("Bob", "Carol");
            sql.recorded()
                    .expect(
                            "SELECT users.id, users.name, users.age FROM users WHERE users.age >= ? AND users.name LIKE ?",
                            "SELECT users.id, users.name, users.age FROM users WHERE users.name = ? OR users.name = ?",
                            "SELECT users.id, users.name, users.age FROM users WHERE users.age IN (?, ?)");
        }
    }

    @EachDialect
    void updatesObjects(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, User.class).open()) {
            session.add(new User("Alice"));
            session.commit();

            sql.clear();
            User user = session.execute(select(User.class).where(User_.name.eq("Alice")))
                    .first()
                    .orElseThrow();
            user.setName("Alicia");
            session.commit();
            sql.recorded()
                    .expectLog(
                            "BEGIN",
                            "SELECT users.id, users.name, users.email FROM users WHERE users.name = ?",
                            "UPDATE users SET name = ? WHERE id = ?",
                            "COMMIT");

            User again = session.execute(select(User.class)).first().orElseThrow();
            assertThat(again.getName()).isEqualTo("Alicia");
            assertThat(again).isSameAs(user);
        }
    }

    @EachDialect
    void deletesObjects(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, User.class).open()) {
            session.addAll(List.of(new User("Alice"), new User("Bob"), new User("Carol")));
            session.commit();
            User bob = session.execute(select(User.class).where(User_.name.eq("Bob")))
                    .first()
                    .orElseThrow();

            session.delete(bob);
            sql.during(session::commit).expect("DELETE FROM users WHERE id = ?");

            assertThat(session.execute(select(User.class)).all())
                    .extracting(User::getName)
                    .containsExactly("Alice", "Carol");
        }
    }

    @EachDialect
    void linksOneToMany(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, io.aludel.orm.docs.tutorial.onetomany.User.class, Post.class)
                .open()) {
            addAuthor(session, "First Post", "Second Post");

            sql.clear();
            var user = session.execute(select(io.aludel.orm.docs.tutorial.onetomany.User.class))
                    .first()
                    .orElseThrow();
            assertThat(user.getPosts()).extracting(Post::getTitle).containsExactly("First Post", "Second Post");
            sql.recorded()
                    .expect(
                            "SELECT users.id, users.name FROM users",
                            "SELECT posts.id, posts.title, posts.user_id FROM posts WHERE posts.user_id = ?");
        }
    }

    @EachDialect
    void linksManyToMany(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, Student.class, Course.class).open()) {
            Course math = new Course("Math");
            Course physics = new Course("Physics");
            Student alice = new Student("Alice", List.of(math, physics));
            Student bob = new Student("Bob", List.of(math));
            session.addAll(List.of(alice, bob));
            session.commit();

            sql.clear();
            Course found = session.execute(select(Course.class).where(Course_.name.eq("Math")))
                    .first()
                    .orElseThrow();
            assertThat(found.getStudents()).extracting(Student::getName).containsExactly("Alice", "Bob");
            sql.recorded()
                    .expect(
                            "SELECT courses.id, courses.name FROM courses WHERE courses.name = ?",
                            "SELECT students.id, students.name FROM student_course JOIN students ON"
                                    + " student_course.student_id = students.id WHERE student_course.course_id = ?");
        }
    }

    @EachDialect
    void linksAClassToItself(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, Employee.class).open()) {
            Employee ceo = new Employee("CEO", null);
            session.add(ceo);
            session.flush();
            Employee manager = new Employee("Manager", ceo.getId());
            session.add(manager);
            session.flush();
            session.addAll(List.of(new Employee("Worker1", manager.getId()), new Employee("Worker2", manager.getId())));
            session.commit();

            sql.clear();
            Employee mgr = session.execute(select(Employee.class).where(Employee_.name.eq("Manager")))
                    .first()
                    .orElseThrow();
            assertThat(mgr.getName()).isEqualTo("Manager");
            assertThat(mgr.getManager().getName()).isEqualTo("CEO");
            assertThat(mgr.getSubordinates()).extracting(Employee::getName).containsExactly("Worker1", "Worker2");
            String from = "SELECT employees.id, employees.name, employees.manager_id FROM employees WHERE employees.";
            sql.recorded().expect(from + "name = ?", from + "id = ?", from + "manager_id = ?");
        }
    }

    @EachDialect
    void cascadesDeletes(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, Parent.class, Child.class).open()) {
            Parent parent = new Parent("Parent1");
            parent.setChildren(List.of(new Child("Child1"), new Child("Child2")));
            session.add(parent);
            session.commit();

            session.delete(parent);
            sql.during(session::commit)
                    .expectOn(Database.H2, "DELETE FROM children WHERE id = ?", "DELETE FROM parents WHERE id = ?")
                    .expectOn(
                            Database.POSTGRESQL,
                            "DELETE FROM children WHERE id = ANY(CAST(? AS int4[])) RETURNING id",
                            "DELETE FROM parents WHERE id = ?");

            assertThat(session.execute(select(Child.class)).all()).isEmpty();
        }
    }

    @EachDialect
    void loadsEagerly(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, io.aludel.orm.docs.tutorial.onetomany.User.class, Post.class)
                .open()) {
            addAuthor(session, "Post1", "Post2");
            var stmt = select(io.aludel.orm.docs.tutorial.onetomany.User.class)
                    .options(joinedLoad(io.aludel.orm.docs.tutorial.onetomany.User_.posts));

            sql.clear();
            var user = session.execute(stmt).unique().first().orElseThrow();
            assertThat(user.getPosts()).extracting(Post::getTitle).containsExactly("Post1", "Post2");
            sql.recorded()
                    .expect(
                            "SELECT users.id, users.name, posts_1.id AS id_1, posts_1.title, posts_1.user_id FROM users LEFT OUTER"
                                    + " JOIN posts AS posts_1 ON users.id = posts_1.user_id");
        }
    }

    @EachDialect
    void readsHybridProperties(Engine engine, SqlExpectations sql) {
        var type = io.aludel.orm.docs.tutorial.hybrid.User.class;
        try (Session session = sessions(engine, type).open()) {
            session.add(new io.aludel.orm.docs.tutorial.hybrid.User("Alice", "Smith"));
            session.commit();

            var user = session.execute(select(type)).first().orElseThrow();
            assertThat(user.getFullName()).isEqualTo("Alice Smith");

            sql.clear();
            var found = session.execute(
                            select(type).where(io.aludel.orm.docs.tutorial.hybrid.User_.fullName.eq("Alice Smith")))
                    .one();
            assertThat(found).isSameAs(user);
        }
    }

    @EachDialect
    void hooksIntoEvents(Engine engine, TestDatabase database) {
        var type = io.aludel.orm.docs.tutorial.events.User.class;
        SessionMaker sessions = sessions(engine, type);
        sessions.events().beforeInsert(type, (mapping, connection, target) -> {
            target.setCreatedAt(LocalDateTime.now());
            target.setUpdatedAt(LocalDateTime.now());
        });
        sessions.events().beforeUpdate(type, (mapping, connection, target) -> target.setUpdatedAt(LocalDateTime.now()));
        try (Session session = sessions.open()) {
            var user = new io.aludel.orm.docs.tutorial.events.User("Alice");
            session.add(user);
            session.commit();

            assertThat(user.getCreatedAt()).isNotNull();
        }
        assertThat(database.rows("SELECT count(*) FROM users WHERE created_at IS NOT NULL"))
                .containsExactly(List.of(1L));
    }

    @EachDialect
    void comparesInEveryWay(Engine engine, SqlExpectations sql) {
        try (Session session =
                sessions(engine, io.aludel.orm.docs.tutorial.query.User.class).open()) {
            addPeople(session, "Alice", 30, "Bob", 25, "Carol", 35, "Fred", 30);
            var age = io.aludel.orm.docs.tutorial.query.User_.age;
            var name = io.aludel.orm.docs.tutorial.query.User_.name;
            var people = select(io.aludel.orm.docs.tutorial.query.User.class);
            String from = "SELECT users.id, users.name, users.age FROM users WHERE users.";

            sql.clear();
            assertThat(names(session, people.where(age.ne(30)))).containsExactly("Bob", "Carol");
            assertThat(names(session, people.where(age.lt(30)))).containsExactly("Bob");
            assertThat(names(session, people.where(age.le(30)))).containsExactly("Alice", "Bob", "Fred");
            assertThat(names(session, people.where(age.between(26, 34)))).containsExactly("Alice", "Fred");
            assertThat(names(session, people.where(age.isNull()))).isEmpty();
            assertThat(names(session, people.where(name.isNotNull()))).hasSize(4);
            assertThat(names(session, people.where(not(name.like("A%"))))).containsExactly("Bob", "Carol", "Fred");
            sql.recorded()
                    .expect(
                            from + "age != ?",
                            from + "age < ?",
                            from + "age <= ?",
                            from + "age BETWEEN ? AND ?",
                            from + "age IS NULL",
                            from + "name IS NOT NULL",
                            from + "name NOT LIKE ?");
        }
    }

    @EachDialect
    void updatesAndDeletesInBulk(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, User.class).open()) {
            User alice = new User("Alice");
            session.addAll(List.of(alice, new User("Bob"), new User("Carol")));
            session.commit();
            assertThat(alice.getName()).isEqualTo("Alice");

            sql.clear();
            int renamed = session.execute(
                            update(User.class).where(User_.name.eq("Alice")).set(User_.name, "Alicia"))
                    .rowCount();
            assertThat(renamed).isEqualTo(1);
            assertThat(alice.getName()).isEqualTo("Alicia");
            int deleted = session.execute(delete(User.class).where(User_.name.eq("Bob")))
                    .rowCount();
            assertThat(deleted).isEqualTo(1);
            sql.recorded()
                    .expect("UPDATE users SET name = ? WHERE users.name = ?", "DELETE FROM users WHERE users.name = ?");
            assertThat(session.scalars(select(User.class)).all())
                    .extracting(User::getName)
                    .containsExactlyInAnyOrder("Alicia", "Carol");
        }
    }

    @EachDialect
    void readsManyToManyFromTheOtherSide(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, Student.class, Course.class).open()) {
            Course math = new Course("Math");
            Course physics = new Course("Physics");
            sql.clear();
            session.add(new Student("Alice", List.of(math, physics)));
            session.commit();
            sql.recorded()
                    .expectOn(
                            Database.H2,
                            "INSERT INTO students (name) VALUES (?)",
                            "INSERT INTO courses (name) VALUES (?)",
                            "INSERT INTO student_course (course_id, student_id) VALUES (?, ?)");

            Student alice = session.scalars(select(Student.class)).one();
            assertThat(alice.getCourses()).extracting(Course::getName).containsExactly("Math", "Physics");
            assertThat(physics.getStudents()).containsExactly(alice);
        }
    }

    @EachDialect
    void deletesOrphans(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, Parent.class, Child.class).open()) {
            Parent parent = new Parent("Parent1");
            parent.setChildren(List.of(new Child("Child1"), new Child("Child2")));
            session.add(parent);
            session.commit();

            parent.getChildren().remove(0);
            sql.during(session::flush).expect("DELETE FROM children WHERE id = ?");
        }
    }

    @EachDialect
    void loadsEagerlyWithASecondStatement(Engine engine, SqlExpectations sql) {
        try (Session session = sessions(engine, io.aludel.orm.docs.tutorial.onetomany.User.class, Post.class)
                .open()) {
            addAuthor(session, "Post1", "Post2");
            var stmt = select(io.aludel.orm.docs.tutorial.onetomany.User.class)
                    .options(selectinLoad(io.aludel.orm.docs.tutorial.onetomany.User_.posts));

            sql.clear();
            var user = session.scalars(stmt).one();
            sql.recorded()
                    .expect(
                            "SELECT users.id, users.name FROM users",
                            "SELECT posts.id, posts.title, posts.user_id FROM posts WHERE posts.user_id = ?");
            sql.during(() -> assertThat(user.getPosts()).hasSize(2)).expectNone();
        }
    }

    @EachDialect
    void usesHybridPropertiesInSql(Engine engine, SqlExpectations sql) {
        var type = io.aludel.orm.docs.tutorial.hybrid.User.class;
        var fullName = io.aludel.orm.docs.tutorial.hybrid.User_.fullName;
        try (Session session = sessions(engine, type).open()) {
            session.add(new io.aludel.orm.docs.tutorial.hybrid.User("Alice", "Smith"));
            session.commit();

            assertThat(session.scalars(
                                    select(type).where(fullName.like("Alice%")).orderBy(fullName))
                            .one()
                            .getFullName())
                    .isEqualTo("Alice Smith");
            sql.clear();
            assertThat(session.scalars(select(fullName)).all()).containsExactly("Alice Smith");
            assertThat(sql.recorded().statements())
                    .singleElement()
                    .satisfies(statement -> assertThat(statement.sql())
                            .contains("users.first_name", "||", "users.last_name")
                            .startsWith("SELECT"));
        }
    }

    @EachDialect
    void hearsOfEveryRow(Engine engine) {
        var type = io.aludel.orm.docs.tutorial.events.User.class;
        SessionMaker sessions = sessions(engine, type);
        List<String> heard = new ArrayList<>();
        sessions.events().afterInsert(type, (mapping, connection, target) -> heard.add("after insert"));
        sessions.events().beforeUpdate(type, (mapping, connection, target) -> target.setUpdatedAt(LocalDateTime.now()));
        sessions.events().afterUpdate(type, (mapping, connection, target) -> heard.add("after update"));
        sessions.events().beforeDelete(type, (mapping, connection, target) -> heard.add("before delete"));
        sessions.events().afterDelete(type, (mapping, connection, target) -> heard.add("after delete"));
        try (Session session = sessions.open()) {
            var user = new io.aludel.orm.docs.tutorial.events.User("Alice");
            session.add(user);
            session.commit();
            user.setCreatedAt(LocalDateTime.now());
            session.flush();
            assertThat(user.getUpdatedAt()).isNotNull();
            session.delete(user);
            session.commit();
        }
        assertThat(heard).containsExactly("after insert", "after update", "before delete", "after delete");
    }

    private static SessionMaker sessions(Engine engine, Class<?>... entities) {
        MetaData metadata = MetaData.of(entities);
        metadata.createAll(engine);
        return SessionMaker.of(engine, metadata);
    }

    private static void addPeople(Session session, Object... namesAndAges) {
        for (int i = 0; i < namesAndAges.length; i += 2) {
            session.add(new io.aludel.orm.docs.tutorial.query.User(
                    (String) namesAndAges[i], (Integer) namesAndAges[i + 1]));
        }
        session.commit();
    }

    private static List<String> names(Session session, Select<io.aludel.orm.docs.tutorial.query.User> statement) {
        return session.execute(statement)
                .map(io.aludel.orm.docs.tutorial.query.User::getName)
                .all();
    }

    private static void addAuthor(Session session, String... titles) {
        var user = new io.aludel.orm.docs.tutorial.onetomany.User("Alice");
        for (String title : titles) {
            user.getPosts().add(new Post(title));
        }
        session.add(user);
        session.commit();
    }
}
