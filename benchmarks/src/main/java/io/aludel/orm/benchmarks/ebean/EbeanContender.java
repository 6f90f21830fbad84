package io.aludel.orm.benchmarks.ebean;

import io.aludel.orm.benchmarks.BenchmarkDatabase;
import io.aludel.orm.benchmarks.Contender;
import io.aludel.orm.benchmarks.model.PersonColumns;
import io.aludel.orm.benchmarks.model.PersonRow;
import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.Transaction;
import io.ebean.annotation.PersistBatch;
import io.ebean.config.DatabaseConfig;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Ebean's database with JPA entities; what changed is saved by naming it. */
public final class EbeanContender implements Contender {
    private static final int BATCH = 1000;

    private final Database database;

    public EbeanContender(BenchmarkDatabase benchmarkDatabase) {
        DatabaseConfig config = new DatabaseConfig();
        config.setName("benchmark" + benchmarkDatabase.kind());
        config.setDataSource(benchmarkDatabase.dataSource());
        config.setDefaultServer(false);
        config.setRegister(false);
        config.setPersistBatch(PersistBatch.ALL);
        config.setPersistBatchSize(BATCH);
        config.setDatabaseSequenceBatchSize(50);
        config.setLazyLoadBatchSize(500);
        config.setClasses(List.of(
                PersonFields.class, Person.class, SequencePerson.class, GivenPerson.class, Author.class, Book.class));
        this.database = DatabaseFactory.create(config);
    }

    @Override
    public List<? extends PersonRow> loadEntities() {
        return inTransaction(() -> database.find(Person.class).findList());
    }

    @Override
    public List<?> loadColumns() {
        String sql = "SELECT id, name, email, age, visits, active, score, created_at FROM person";
        return inTransaction(() -> database.findDto(PersonColumns.class, sql).findList());
    }

    @Override
    public PersonRow columns(Object row) {
        return (PersonColumns) row;
    }

    @Override
    public List<? extends PersonRow> getEach(int[] keys) {
        List<Person> all = new ArrayList<>();
        for (int key : keys) {
            all.add(inTransaction(() -> database.find(Person.class, key)));
        }
        return all;
    }

    @Override
    public long getRepeatedly(int keys, int times) {
        return inTransaction(() -> {
            List<Person> kept = upTo(keys);
            long sum = 0;
            for (int i = 0; i < times; i++) {
                for (int key = 1; key <= kept.size(); key++) {
                    sum += database.find(Person.class, key).getAge();
                }
            }
            return sum;
        });
    }

    @Override
    public List<? extends PersonRow> selectEach(int times) {
        return inTransaction(() -> {
            List<Person> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.addAll(database.find(Person.class)
                        .where()
                        .between("id", 10 * i + 1, 10 * i + 10)
                        .eq("active", true)
                        .orderBy("id")
                        .findList());
            }
            return all;
        });
    }

    @Override
    public List<? extends PersonRow> insertEach(int times) {
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= times; number++) {
            Person person = new Person(number);
            inTransaction(() -> {
                database.insert(person);
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
        return inTransaction(() -> {
            List<E> people = new ArrayList<>(count);
            for (int number = 1; number <= count; number++) {
                people.add(maker.apply(number));
            }
            database.insertAll(people);
            return people;
        });
    }

    @Override
    public List<Author> insertFamilies(int authors, int booksEach) {
        return insert(authors, number -> new Author(number, booksEach));
    }

    @Override
    public void changeSome(int step) {
        inTransaction(() -> {
            List<Person> changed = new ArrayList<>();
            for (Person person : database.find(Person.class).findList()) {
                if (person.getId() % step == 0) {
                    person.setAge(person.getAge() + 1);
                    changed.add(person);
                }
            }
            database.updateAll(changed);
            return changed;
        });
    }

    @Override
    public void changeAll(int greatestKey) {
        inTransaction(() -> {
            List<Person> people = upTo(greatestKey);
            people.forEach(person -> person.setAge(person.getAge() + 1));
            database.updateAll(people);
            return people;
        });
    }

    private List<Person> upTo(int greatestKey) {
        return database.find(Person.class).where().le("id", greatestKey).findList();
    }

    @Override
    public void deleteFamilies(int greatestKey) {
        inTransaction(() -> database.deleteAll(
                database.find(Author.class).where().le("id", greatestKey).findList()));
    }

    @Override
    public Collection<Author> loadFamilies() {
        return inTransaction(() -> {
            List<Author> authors = database.find(Author.class).findList();
            authors.forEach(author -> author.getBooks().size());
            return authors;
        });
    }

    @Override
    public Collection<Author> loadFamiliesJoined() {
        return inTransaction(() -> database.find(Author.class).fetch("books").findList());
    }

    @Override
    public Holding hold(int greatestKey) {
        Transaction transaction = database.beginTransaction();
        List<Person> people = upTo(greatestKey);
        return new Holding() {
            @Override
            public void change(int key, int age) {
                Person person = people.get(key - 1);
                person.setAge(age);
                database.update(person);
                transaction.flush();
            }

            @Override
            public void close() {
                transaction.rollback();
                transaction.close();
            }
        };
    }

    @Override
    public void close() {
        database.shutdown(false, false);
    }

    private <T> T inTransaction(Supplier<T> work) {
        try (Transaction transaction = database.beginTransaction()) {
            T answer = work.get();
            transaction.commit();
            return answer;
        }
    }
}
