package io.aludel.orm.benchmarks.mybatis;

import io.aludel.orm.benchmarks.BenchmarkDatabase;
import io.aludel.orm.benchmarks.Contender;
import io.aludel.orm.benchmarks.model.PersonColumns;
import io.aludel.orm.benchmarks.model.PersonRow;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** MyBatis: statements by hand, objects filled by reflection; the programmer says what to write. */
public final class MyBatisContender implements Contender {
    private static final int BATCH = 1000;
    private static final int SEQUENCE_BLOCK = 50;

    private final SqlSessionFactory sessions;

    public MyBatisContender(BenchmarkDatabase database) {
        Configuration configuration =
                new Configuration(new Environment("benchmark", new JdbcTransactionFactory(), database.dataSource()));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.addMapper(PersonMapper.class);
        configuration.addMapper(AuthorMapper.class);
        this.sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    @Override
    public List<? extends PersonRow> loadEntities() {
        return withPeople(PersonMapper::all);
    }

    @Override
    public List<?> loadColumns() {
        return withPeople(PersonMapper::columns);
    }

    @Override
    public PersonRow columns(Object row) {
        Map<String, Object> values = ((Map<?, ?>) row)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT), Map.Entry::getValue));
        return new PersonColumns(
                (Integer) values.get("id"),
                (String) values.get("name"),
                (String) values.get("email"),
                (Integer) values.get("age"),
                (Long) values.get("visits"),
                (Boolean) values.get("active"),
                (Double) values.get("score"),
                values.get("created_at") instanceof Timestamp time
                        ? time.toLocalDateTime()
                        : (LocalDateTime) values.get("created_at"));
    }

    @Override
    public List<? extends PersonRow> getEach(int[] keys) {
        List<Person> all = new ArrayList<>();
        for (int key : keys) {
            all.add(withPeople(people -> people.get(key)));
        }
        return all;
    }

    @Override
    public long getRepeatedly(int keys, int times) {
        return withPeople(people -> {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                for (int key = 1; key <= keys; key++) {
                    sum += people.get(key).getAge();
                }
            }
            return sum;
        });
    }

    @Override
    public List<? extends PersonRow> selectEach(int times) {
        return withPeople(people -> {
            List<Person> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.addAll(people.active(10 * i + 1, 10 * i + 10, true));
            }
            return all;
        });
    }

    @Override
    public List<? extends PersonRow> insertEach(int times) {
        List<Person> all = new ArrayList<>();
        for (int number = 1; number <= times; number++) {
            Person person = new Person(null, number);
            withPeople(people -> people.insert(person));
            all.add(person);
        }
        return all;
    }

    @Override
    public List<? extends PersonRow> insertIdentity(int count) {
        return insert(count, number -> new Person(null, number), PersonMapper::insert);
    }

    @Override
    public List<? extends PersonRow> insertSequence(int count) {
        return inTransaction(session -> {
            PersonMapper people = session.getMapper(PersonMapper.class);
            List<Integer> blocks = new ArrayList<>();
            for (int i = 0; i < count; i += SEQUENCE_BLOCK) {
                blocks.add(people.nextBlock());
            }
            List<Person> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int key = blocks.get(i / SEQUENCE_BLOCK) + i % SEQUENCE_BLOCK;
                all.add(new Person(key, i + 1));
            }
            return batches(session, all, people::insertSequence);
        });
    }

    @Override
    public List<? extends PersonRow> insertGiven(int count) {
        return insert(count, number -> new Person(number, number), PersonMapper::insertGiven);
    }

    private List<Person> insert(int count, IntFunction<Person> maker, BiConsumer<PersonMapper, Person> insert) {
        return inTransaction(session -> {
            PersonMapper people = session.getMapper(PersonMapper.class);
            List<Person> all = new ArrayList<>(count);
            for (int number = 1; number <= count; number++) {
                all.add(maker.apply(number));
            }
            return batches(session, all, person -> insert.accept(people, person));
        });
    }

    private static <E> List<E> batches(SqlSession session, List<E> all, Consumer<E> write) {
        for (int i = 0; i < all.size(); i++) {
            write.accept(all.get(i));
            if ((i + 1) % BATCH == 0) {
                session.flushStatements();
            }
        }
        session.flushStatements();
        return all;
    }

    @Override
    public List<Author> insertFamilies(int count, int booksEach) {
        return inTransaction(session -> {
            AuthorMapper mapper = session.getMapper(AuthorMapper.class);
            List<Author> authors = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                authors.add(new Author(number, booksEach));
            }
            batches(session, authors, mapper::insert);
            List<Book> books = new ArrayList<>();
            for (Author author : authors) {
                author.getBooks().forEach(book -> book.setAuthorId(author.getId()));
                books.addAll(author.getBooks());
            }
            batches(session, books, mapper::insertBook);
            return authors;
        });
    }

    @Override
    public void changeSome(int step) {
        inTransaction(session -> {
            PersonMapper people = session.getMapper(PersonMapper.class);
            List<Person> changed = new ArrayList<>();
            for (Person person : people.all()) {
                if (person.getId() % step == 0) {
                    person.setAge(person.getAge() + 1);
                    changed.add(person);
                }
            }
            return batches(session, changed, people::updateAge);
        });
    }

    @Override
    public void changeAll(int greatestKey) {
        inTransaction(session -> {
            PersonMapper people = session.getMapper(PersonMapper.class);
            List<Person> all = people.upTo(greatestKey);
            all.forEach(person -> person.setAge(person.getAge() + 1));
            return batches(session, all, people::updateAge);
        });
    }

    @Override
    public void deleteFamilies(int greatestKey) {
        inTransaction(session -> {
            AuthorMapper mapper = session.getMapper(AuthorMapper.class);
            List<Integer> keys =
                    mapper.upTo(greatestKey).stream().map(Author::getId).toList();
            mapper.deleteBooksOf(keys);
            return mapper.delete(keys);
        });
    }

    @Override
    public Collection<Author> loadFamilies() {
        return read(session -> {
            AuthorMapper mapper = session.getMapper(AuthorMapper.class);
            List<Author> authors = mapper.upTo(Integer.MAX_VALUE);
            Map<Integer, Author> byKey = authors.stream().collect(Collectors.toMap(Author::getId, Function.identity()));
            for (Book book : mapper.booksOf(List.copyOf(byKey.keySet()))) {
                byKey.get(book.getAuthorId()).getBooks().add(book);
            }
            return authors;
        });
    }

    @Override
    public Collection<Author> loadFamiliesJoined() {
        return read(session -> session.getMapper(AuthorMapper.class).withBooks());
    }

    @Override
    public Holding hold(int greatestKey) {
        SqlSession session = sessions.openSession(ExecutorType.REUSE, false);
        PersonMapper mapper = session.getMapper(PersonMapper.class);
        List<Person> people = mapper.upTo(greatestKey);
        return new Holding() {
            @Override
            public void change(int key, int age) {
                Person person = people.get(key - 1);
                person.setAge(age);
                mapper.updateAge(person);
            }

            @Override
            public void close() {
                session.rollback(true);
                session.close();
            }
        };
    }

    @Override
    public void close() {}

    private <T> T withPeople(Function<PersonMapper, T> work) {
        return read(session -> work.apply(session.getMapper(PersonMapper.class)));
    }

    private <T> T read(Function<SqlSession, T> work) {
        return inTransaction(ExecutorType.SIMPLE, work);
    }

    private <T> T inTransaction(Function<SqlSession, T> work) {
        return inTransaction(ExecutorType.BATCH, work);
    }

    private <T> T inTransaction(ExecutorType type, Function<SqlSession, T> work) {
        try (SqlSession session = sessions.openSession(type, false)) {
            T answer = work.apply(session);
            session.commit(true);
            return answer;
        }
    }
}
