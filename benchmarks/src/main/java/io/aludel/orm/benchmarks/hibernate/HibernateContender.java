package io.aludel.orm.benchmarks.hibernate;

import io.aludel.orm.benchmarks.BenchmarkDatabase;
import io.aludel.orm.benchmarks.Contender;
import io.aludel.orm.benchmarks.model.PersonColumns;
import io.aludel.orm.benchmarks.model.PersonRow;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.cfg.Configuration;

/** Hibernate's session with JPA entities. */
public final class HibernateContender implements Contender {
    private static final String PEOPLE = "from Person";
    private static final int BATCH = 1000;

    private final SessionFactory sessions;

    public HibernateContender(BenchmarkDatabase database) {
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", database.dataSource());
        this.sessions = configuration
                .setProperty("hibernate.connection.provider_disables_autocommit", true)
                .setProperty("hibernate.jdbc.batch_size", BATCH)
                .setProperty("hibernate.order_inserts", true)
                .setProperty("hibernate.order_updates", true)
                .setProperty("hibernate.default_batch_fetch_size", 500)
                .addAnnotatedClass(Person.class)
                .addAnnotatedClass(SequencePerson.class)
                .addAnnotatedClass(GivenPerson.class)
                .addAnnotatedClass(Author.class)
                .addAnnotatedClass(Book.class)
                .buildSessionFactory();
    }

    @Override
    public List<? extends PersonRow> loadEntities() {
        return inTransaction(
                session -> session.createSelectionQuery(PEOPLE, Person.class).getResultList());
    }

    @Override
    public List<?> loadColumns() {
        String query = "select id, name, email, age, visits, active, score, createdAt from Person";
        return inTransaction(
                session -> session.createSelectionQuery(query, Object[].class).getResultList());
    }

    @Override
    public PersonRow columns(Object row) {
        Object[] values = (Object[]) row;
        return new PersonColumns(
                (Integer) values[0],
                (String) values[1],
                (String) values[2],
                (Integer) values[3],
                (Long) values[4],
                (Boolean) values[5],
                (Double) values[6],
                (LocalDateTime) values[7]);
    }

    @Override
    public List<? extends PersonRow> getEach(int[] keys) {
        List<Person> all = new ArrayList<>();
        for (int key : keys) {
            all.add(inTransaction(session -> session.find(Person.class, key)));
        }
        return all;
    }

    @Override
    public long getRepeatedly(int keys, int times) {
        return inTransaction(session -> {
            List<Person> kept = upTo(session, keys);
            long sum = 0;
            for (int i = 0; i < times; i++) {
                for (int key = 1; key <= kept.size(); key++) {
                    sum += session.find(Person.class, key).getAge();
                }
            }
            return sum;
        });
    }

    @Override
    public List<? extends PersonRow> selectEach(int times) {
        String query = PEOPLE + " where id between :first and :last and active = true order by id";
        return inTransaction(session -> {
            // As a read-only transaction of Spring does; else each query looks for changes in all that is loaded.
            session.setHibernateFlushMode(FlushMode.MANUAL);
            List<Person> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.addAll(session.createSelectionQuery(query, Person.class)
                        .setParameter("first", 10 * i + 1)
                        .setParameter("last", 10 * i + 10)
                        .getResultList());
            }
            return all;
        });
    }

    @Override
    public List<? extends PersonRow> insertEach(int times) {
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= times; number++) {
            Person person = new Person(number);
            inTransaction(session -> {
                session.persist(person);
                return person;
            });
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
        return inTransaction(session -> {
            List<E> people = new ArrayList<>(count);
            for (int number = 1; number <= count; number++) {
                E person = maker.apply(number);
                session.persist(person);
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
        inTransaction(session -> {
            List<Person> people =
                    session.createSelectionQuery(PEOPLE, Person.class).getResultList();
            for (Person person : people) {
                if (person.getId() % step == 0) {
                    person.setAge(person.getAge() + 1);
                }
            }
            return people;
        });
    }

    @Override
    public void changeAll(int greatestKey) {
        inTransaction(session -> {
            List<Person> people = upTo(session, greatestKey);
            people.forEach(person -> person.setAge(person.getAge() + 1));
            return people;
        });
    }

    private static List<Person> upTo(Session session, int greatestKey) {
        return session.createSelectionQuery(PEOPLE + " where id <= :last", Person.class)
                .setParameter("last", greatestKey)
                .getResultList();
    }

    @Override
    public void deleteFamilies(int greatestKey) {
        inTransaction(session -> {
            List<Author> authors = session.createSelectionQuery("from Author where id <= :last", Author.class)
                    .setParameter("last", greatestKey)
                    .getResultList();
            authors.forEach(session::remove);
            return authors;
        });
    }

    @Override
    public Collection<Author> loadFamilies() {
        return inTransaction(session -> {
            List<Author> authors =
                    session.createSelectionQuery("from Author", Author.class).getResultList();
            authors.forEach(author -> author.getBooks().size());
            return authors;
        });
    }

    @Override
    public Collection<Author> loadFamiliesJoined() {
        return inTransaction(
                session -> session.createSelectionQuery("from Author a left join fetch a.books", Author.class)
                        .getResultList());
    }

    @Override
    public Holding hold(int greatestKey) {
        Session session = sessions.openSession();
        Transaction transaction = session.beginTransaction();
        List<Person> people = upTo(session, greatestKey);
        return new Holding() {
            @Override
            public void change(int key, int age) {
                people.get(key - 1).setAge(age);
                session.flush();
            }

            @Override
            public void close() {
                transaction.rollback();
                session.close();
            }
        };
    }

    @Override
    public void close() {
        sessions.close();
    }

    private <T> T inTransaction(Function<Session, T> work) {
        try (Session session = sessions.openSession()) {
            Transaction transaction = session.beginTransaction();
            T answer = work.apply(session);
            transaction.commit();
            return answer;
        }
    }
}
