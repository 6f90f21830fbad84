package io.aludel.orm.benchmarks.jdbc;

import io.aludel.orm.benchmarks.BenchmarkDatabase;
import io.aludel.orm.benchmarks.Contender;
import io.aludel.orm.benchmarks.model.PersonColumns;
import io.aludel.orm.benchmarks.model.PersonRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What a careful programmer writes without a library, loading objects to change them as the others do. */
public final class JdbcContender implements Contender {
    private final DataSource dataSource;

    public JdbcContender(BenchmarkDatabase database) {
        this.dataSource = database.dataSource();
    }

    @Override
    public List<? extends PersonRow> loadEntities() throws SQLException {
        return inTransaction(connection -> people(connection, PersonSql.SELECT, new HashMap<>()));
    }

    @Override
    public List<?> loadColumns() throws SQLException {
        return inTransaction(connection -> {
            List<PersonColumns> all = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(PersonSql.SELECT);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(PersonSql.columns(rows));
                }
            }
            return all;
        });
    }

    @Override
    public PersonRow columns(Object row) {
        return (PersonColumns) row;
    }

    @Override
    public List<? extends PersonRow> getEach(int[] keys) throws SQLException {
        List<Person> all = new ArrayList<>();
        for (int key : keys) {
            all.addAll(inTransaction(
                    connection -> people(connection, PersonSql.SELECT + " WHERE id = ?", new HashMap<>(), key)));
        }
        return all;
    }

    @Override
    public long getRepeatedly(int keys, int times) throws SQLException {
        return inTransaction(connection -> {
            Map<Integer, Person> known = new HashMap<>();
            people(connection, PersonSql.SELECT + " WHERE id <= ?", known, keys);
            long sum = 0;
            for (int i = 0; i < times; i++) {
                for (int key = 1; key <= keys; key++) {
                    sum += known.get(key).age;
                }
            }
            return sum;
        });
    }

    @Override
    public List<? extends PersonRow> selectEach(int times) throws SQLException {
        String sql = PersonSql.SELECT + " WHERE id BETWEEN ? AND ? AND active = TRUE ORDER BY id";
        return inTransaction(connection -> {
            Map<Integer, Person> known = new HashMap<>();
            List<Person> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.addAll(people(connection, sql, known, 10 * i + 1, 10 * i + 10));
            }
            return all;
        });
    }

    @Override
    public List<? extends PersonRow> insertEach(int times) throws SQLException {
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= times; number++) {
            List<Person> one = List.of(new Person(number));
            inTransaction(connection -> JdbcWrites.insertIdentity(connection, one));
            people.addAll(one);
        }
        return people;
    }

    @Override
    public List<? extends PersonRow> insertIdentity(int count) throws SQLException {
        return inTransaction(connection -> JdbcWrites.insertIdentity(connection, JdbcWrites.people(count)));
    }

    @Override
    public List<? extends PersonRow> insertSequence(int count) throws SQLException {
        return inTransaction(connection -> JdbcWrites.insertSequence(connection, JdbcWrites.people(count)));
    }

    @Override
    public List<? extends PersonRow> insertGiven(int count) throws SQLException {
        return inTransaction(connection -> JdbcWrites.insertGiven(connection, JdbcWrites.people(count)));
    }

    @Override
    public List<Author> insertFamilies(int authors, int booksEach) throws SQLException {
        return inTransaction(connection -> JdbcFamilies.insert(connection, authors, booksEach));
    }

    @Override
    public void changeSome(int step) throws SQLException {
        inTransaction(connection -> {
            List<Person> changed = new ArrayList<>();
            for (Person person : people(connection, PersonSql.SELECT, new HashMap<>())) {
                if (person.id % step == 0) {
                    person.age++;
                    changed.add(person);
                }
            }
            return JdbcWrites.update(connection, changed);
        });
    }

    @Override
    public void changeAll(int greatestKey) throws SQLException {
        inTransaction(connection -> {
            List<Person> people = people(connection, PersonSql.SELECT + " WHERE id <= ?", new HashMap<>(), greatestKey);
            people.forEach(person -> person.age++);
            return JdbcWrites.update(connection, people);
        });
    }

    @Override
    public void deleteFamilies(int greatestKey) throws SQLException {
        inTransaction(connection -> JdbcFamilies.delete(connection, greatestKey));
    }

    @Override
    public Collection<Author> loadFamilies() throws SQLException {
        return inTransaction(connection -> JdbcFamilies.load(connection));
    }

    @Override
    public Collection<Author> loadFamiliesJoined() throws SQLException {
        return inTransaction(connection -> JdbcFamilies.loadJoined(connection));
    }

    @Override
    public Holding hold(int greatestKey) throws SQLException {
        Connection connection = dataSource.getConnection();
        Map<Integer, Person> known = new HashMap<>();
        people(connection, PersonSql.SELECT + " WHERE id <= ?", known, greatestKey);
        return new Holding() {
            @Override
            public void change(int key, int age) throws SQLException {
                Person person = known.get(key);
                person.age = age;
                JdbcWrites.update(connection, List.of(person));
            }

            @Override
            public void close() throws SQLException {
                connection.rollback();
                connection.close();
            }
        };
    }

    @Override
    public void close() {}

    private static List<Person> people(Connection connection, String sql, Map<Integer, Person> known, int... keys)
            throws SQLException {
        List<Person> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                statement.setInt(i + 1, keys[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(PersonSql.entity(rows, known));
                }
            }
        }
        return all;
    }

    private <T> T inTransaction(JdbcWork<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            T answer = work.run(connection);
            connection.commit();
            return answer;
        }
    }

    @FunctionalInterface
    private interface JdbcWork<T> {
        T run(Connection connection) throws SQLException;
    }
}
