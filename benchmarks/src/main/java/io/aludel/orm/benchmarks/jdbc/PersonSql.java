package io.aludel.orm.benchmarks.jdbc;

import io.aludel.orm.benchmarks.model.PersonColumns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;

/** How people are read from result sets and bound to statements. */
final class PersonSql {
    static final String COLUMNS = "name, email, age, visits, active, score, created_at";
    static final String SELECT = "SELECT id, " + COLUMNS + " FROM person";
    static final String INSERT = "INSERT INTO person (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE = "UPDATE person SET age = ? WHERE id = ?";

    private PersonSql() {}

    /** The person of this row, which the map knows already or knows afterwards. */
    static Person entity(ResultSet rows, Map<Integer, Person> known) throws SQLException {
        Integer id = rows.getInt(1);
        Person person = known.get(id);
        if (person == null) {
            person = entity(rows, id);
            known.put(id, person);
        }
        return person;
    }

    private static Person entity(ResultSet rows, Integer id) throws SQLException {
        return new Person(
                id,
                rows.getString(2),
                rows.getString(3),
                rows.getInt(4),
                rows.getLong(5),
                rows.getBoolean(6),
                rows.getDouble(7),
                rows.getObject(8, LocalDateTime.class));
    }

    static PersonColumns columns(ResultSet rows) throws SQLException {
        return new PersonColumns(
                rows.getInt(1),
                rows.getString(2),
                rows.getString(3),
                rows.getInt(4),
                rows.getLong(5),
                rows.getBoolean(6),
                rows.getDouble(7),
                rows.getObject(8, LocalDateTime.class));
    }

    /** Binds all but the key, beginning at parameter {@code first}. */
    static void bind(PreparedStatement statement, int first, Person person) throws SQLException {
        statement.setString(first, person.name);
        statement.setString(first + 1, person.email);
        statement.setInt(first + 2, person.age);
        statement.setLong(first + 3, person.visits);
        statement.setBoolean(first + 4, person.active);
        statement.setDouble(first + 5, person.score);
        statement.setObject(first + 6, person.createdAt);
    }
}
