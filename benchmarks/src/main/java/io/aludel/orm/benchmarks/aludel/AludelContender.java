package io.aludel.orm.benchmarks.aludel;

import static io.aludel.orm.mapping.Loading.joinedLoad;
import static io.aludel.orm.sql.SQL.select;

import io.aludel.orm.benchmarks.BenchmarkDatabase;
import io.aludel.orm.benchmarks.Contender;
import io.aludel.orm.benchmarks.model.PersonColumns;
import io.aludel.orm.benchmarks.model.PersonRow;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.session.MetaData;
import io.aludel.orm.session.Session;
import io.aludel.orm.session.SessionMaker;
import io.aludel.orm.sql.Row8;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;

/** This library with the settings that the Spring Boot starter gives it too: what is loaded stays so after the commit. */
public final class AludelContender implements Contender {
    private final Engine engine;
    private final SessionMaker sessions;

    public AludelContender(BenchmarkDatabase database) {
        this.engine = Engine.of(database.dataSource());
        MetaData metadata =
                MetaData.of(Person.class, SequencePerson.class, GivenPerson.class, Author.class, Book.class);
        this.sessions = SessionMaker.of(engine, metadata).expireOnCommit(false);
    }

    @Override
    public List<? extends PersonRow> loadEntities() {
        return sessions.fromTransaction(
                session -> session.scalars(select(Person.class)).all());
    }

    @Override
    public List<?> loadColumns() {
        return sessions.fromTransaction(session -> session.execute(select(
                        Person_.id,
                        Person_.name,
                        Person_.email,
                        Person_.age,
                        Person_.visits,
                        Person_.active,
                        Person_.score,
                        Person_.createdAt))
                .all());
    }

    @Override
    @SuppressWarnings("unchecked")
    public PersonRow columns(Object row) {
        Row8<Integer, String, String, Integer, Long, Boolean, Double, LocalDateTime> values =
                (Row8<Integer, String, String, Integer, Long, Boolean, Double, LocalDateTime>) row;
        return new PersonColumns(
                values.v1(), values.v2(), values.v3(), values.v4(), values.v5(), values.v6(), values.v7(), values.v8());
    }

    @Override
    public List<? extends PersonRow> getEach(int[] keys) {
        List<Person> all = new ArrayList<>();
        for (int key : keys) {
            all.add(sessions.fromTransaction(session -> session.getOne(Person.class, key)));
        }
        return all;
    }

    @Override
    public long getRepeatedly(int keys, int times) {
        return sessions.fromTransaction(session -> {
            List<Person> kept = upTo(session, keys);
            long sum = 0;
            for (int i = 0; i < times; i++) {
                for (int key = 1; key <= kept.size(); key++) {
                    sum += session.getOne(Person.class, key).getAge();
                }
            }
            return sum;
        });
    }

    @Override
    public List<? extends PersonRow> selectEach(int times) {
        return sessions.fromTransaction(session -> {
            List<Person> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.addAll(session.scalars(select(Person.class)
                                .where(Person_.id.between(10 * i + 1, 10 * i + 10), Person_.active.eq(true))
                                .orderBy(Person_.id))
                        .all());
            }
            return all;
        });
    }

    @Override
    public List<? extends PersonRow> insertEach(int times) {
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= times; number++) {
            Person person = new Person(number);
            sessions.inTransaction(session -> session.add(person));
            people.add(person);
        }
        return people;
    }

    @Override
    public List<? extends PersonRow> insertIdentity(int count) {
        return insert(count, Person::new);
    }

    @Override
    public List<? extends PersonRow> insertSequence(int count) {
        return insert(count, SequencePerson::new);
    }

    @Override
    public List<? extends PersonRow> insertGiven(int count) {
        return insert(count, GivenPerson::new);
    }

    private <E> List<E> insert(int count, IntFunction<E> maker) {
        return sessions.fromTransaction(session -> {
            List<E> people = new ArrayList<>(count);
            for (int number = 1; number <= count; number++) {
                E person = maker.apply(number);
                session.add(person);
                people.add(person);
            }
            return people;
        });
    }

    @Override
    public List<Author> insertFamilies(int authors, int booksEach) {
        return insert(authors, number -> new Author(number, booksEach));
    }

    @Override
    public void changeSome(int step) {
        sessions.inTransaction(session -> {
            for (Person person : session.scalars(select(Person.class)).all()) {
                if (person.getId() % step == 0) {
                    person.setAge(person.getAge() + 1);
                }
            }
        });
    }

    @Override
    public void changeAll(int greatestKey) {
        sessions.inTransaction(
                session -> upTo(session, greatestKey).forEach(person -> person.setAge(person.getAge() + 1)));
    }

    private static List<Person> upTo(Session session, int greatestKey) {
        return session.scalars(select(Person.class).where(Person_.id.le(greatestKey)))
                .all();
    }

    @Override
    public void deleteFamilies(int greatestKey) {
        sessions.inTransaction(session ->
                session.deleteAll(session.scalars(select(Author.class).where(Author_.id.le(greatestKey)))
                        .all()));
    }

    @Override
    public Collection<Author> loadFamilies() {
        return sessions.fromTransaction(session -> {
            List<Author> authors = session.scalars(select(Author.class)).all();
            authors.forEach(author -> author.getBooks().size());
            return authors;
        });
    }

    @Override
    public Collection<Author> loadFamiliesJoined() {
        return sessions.fromTransaction(
                session -> session.scalars(select(Author.class).options(joinedLoad(Author_.books)))
                        .all());
    }

    @Override
    public Holding hold(int greatestKey) {
        Session session = sessions.open();
        List<Person> people = upTo(session, greatestKey);
        return new Holding() {
            @Override
            public void change(int key, int age) {
                people.get(key - 1).setAge(age);
                session.flush();
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }

    @Override
    public void close() {
        engine.close();
    }
}
