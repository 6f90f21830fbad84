package io.aludel.orm.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes people in batches. */
final class JdbcWrites {
    static final int BATCH = 1000;
    private static final String NEXT_BLOCK = "SELECT nextval('person_seq')";
    private static final int SEQUENCE_BLOCK = 50;

    private JdbcWrites() {}

    static List<Person> people(int count) {
        List<Person> people = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            people.add(new Person(number));
        }
        return people;
    }

    static List<Person> insertIdentity(Connection connection, List<Person> people) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PersonSql.INSERT, new String[] {"id"})) {
            for (int from = 0; from < people.size(); from += BATCH) {
                List<Person> batch = people.subList(from, Math.min(from + BATCH, people.size()));
                for (Person person : batch) {
                    PersonSql.bind(insert, 1, person);
                    insert.addBatch();
                }
                insert.executeBatch();
                readKeys(insert, batch);
            }
        }
        return people;
    }

    private static void readKeys(PreparedStatement insert, List<Person> batch) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            for (Person person : batch) {
                keys.next();
                person.id = keys.getInt(1);
            }
        }
    }

    static List<Person> insertSequence(Connection connection, List<Person> people) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT_BLOCK);
                PreparedStatement insert = connection.prepareStatement(insertWithKey("sequence_person"))) {
            int key = 0;
            for (int i = 0; i < people.size(); i++) {
                key = i % SEQUENCE_BLOCK == 0 ? nextBlock(next) : key + 1;
                people.get(i).id = key;
                addWithKey(insert, people.get(i));
                executeIfFull(insert, i + 1);
            }
            executeRest(insert, people.size());
        }
        return people;
    }

    static int nextBlock(PreparedStatement next) throws SQLException {
        try (ResultSet row = next.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    static List<Person> insertGiven(Connection connection, List<Person> people) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(insertWithKey("given_person"))) {
            for (int i = 0; i < people.size(); i++) {
                people.get(i).id = i + 1;
                addWithKey(insert, people.get(i));
                executeIfFull(insert, i + 1);
            }
            executeRest(insert, people.size());
        }
        return people;
    }

    private static String insertWithKey(String table) {
        return "INSERT INTO " + table + " (id, " + PersonSql.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    }

    private static void addWithKey(PreparedStatement insert, Person person) throws SQLException {
        insert.setInt(1, person.id);
        PersonSql.bind(insert, 2, person);
        insert.addBatch();
    }

    static List<Person> update(Connection connection, List<Person> people) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PersonSql.UPDATE)) {
            for (int i = 0; i < people.size(); i++) {
                update.setInt(1, people.get(i).age);
                update.setInt(2, people.get(i).id);
                update.addBatch();
                executeIfFull(update, i + 1);
            }
            executeRest(update, people.size());
        }
        return people;
    }

    static void executeIfFull(PreparedStatement statement, int rows) throws SQLException {
        if (rows % BATCH == 0) {
            statement.executeBatch();
        }
    }

    static void executeRest(PreparedStatement statement, int rows) throws SQLException {
        if (rows % BATCH != 0) {
            statement.executeBatch();
        }
    }
}
