package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.model.Values;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Which rows are there when a workload begins. */
enum Fixture {
    EMPTY(0, 0),
    PEOPLE(10_000, 0),
    CROWD(100_000, 0),
    FAMILIES(0, 500);

    static final int BOOKS_EACH = 10;
    private static final int BATCH = 1000;

    private final int people;
    private final int authors;

    Fixture(int people, int authors) {
        this.people = people;
        this.authors = authors;
    }

    int people() {
        return people;
    }

    int authors() {
        return authors;
    }

    /** Makes the tables hold exactly these rows, without dead ones. */
    void fill(BenchmarkDatabase database) throws SQLException {
        empty(database);
        database.run("INSERT INTO person SELECT * FROM stored_person WHERE id <= " + people);
        database.run("INSERT INTO author SELECT * FROM stored_author WHERE id <= " + authors);
        database.run("INSERT INTO book SELECT * FROM stored_book WHERE author_id <= " + authors);
    }

    /** Lets the database learn what it will hold during the next runs. */
    void analyze(BenchmarkDatabase database) throws SQLException {
        if (database.isPostgres()) {
            database.run("VACUUM ANALYZE person, author, book");
        }
    }

    private static void empty(BenchmarkDatabase database) throws SQLException {
        if (database.isPostgres()) {
            database.run("TRUNCATE person, sequence_person, given_person, author, book RESTART IDENTITY");
            return;
        }
        database.run("SET REFERENTIAL_INTEGRITY FALSE");
        for (String table : new String[] {"person", "given_person", "sequence_person", "author", "book"}) {
            database.run("TRUNCATE TABLE " + table + (table.contains("_") ? "" : " RESTART IDENTITY"));
        }
        database.run("SET REFERENTIAL_INTEGRITY TRUE");
    }

    /** Writes the rows from which tables are filled. */
    static void store(Connection connection) throws SQLException {
        storePeople(connection);
        try (PreparedStatement author = connection.prepareStatement("INSERT INTO stored_author VALUES (?, ?)");
                PreparedStatement book = connection.prepareStatement("INSERT INTO stored_book VALUES (?, ?, ?, ?)")) {
            for (int number = 1; number <= FAMILIES.authors; number++) {
                author.setInt(1, number);
                author.setString(2, Values.author(number));
                author.addBatch();
                storeBooks(book, number);
            }
            author.executeBatch();
            book.executeBatch();
        }
    }

    private static void storePeople(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO stored_person VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int number = 1; number <= CROWD.people; number++) {
                insert.setInt(1, number);
                insert.setString(2, Values.name(number));
                insert.setString(3, Values.email(number));
                insert.setInt(4, Values.age(number));
                insert.setLong(5, Values.visits(number));
                insert.setBoolean(6, Values.active(number));
                insert.setDouble(7, Values.score(number));
                insert.setTimestamp(8, Timestamp.valueOf(Values.createdAt(number)));
                insert.addBatch();
                if (number % BATCH == 0) {
                    insert.executeBatch();
                }
            }
        }
    }

    private static void storeBooks(PreparedStatement book, int author) throws SQLException {
        for (int number = BOOKS_EACH * (author - 1) + 1; number <= BOOKS_EACH * author; number++) {
            book.setInt(1, number);
            book.setString(2, Values.title(number));
            book.setInt(3, Values.pages(number));
            book.setInt(4, author);
            book.addBatch();
        }
    }
}
