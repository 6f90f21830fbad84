package io.aludel.orm.benchmarks.jdbc;

import io.aludel.orm.benchmarks.model.Values;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes authors with their books. */
final class JdbcFamilies {
    private static final String AUTHORS = "SELECT id, name FROM author";
    private static final String BOOKS = "SELECT id, title, pages, author_id FROM book WHERE author_id IN (";
    private static final String JOINED =
            "SELECT a.id, a.name, b.id, b.title, b.pages FROM author a LEFT JOIN book b ON b.author_id = a.id";

    private JdbcFamilies() {}

    static Collection<Author> load(Connection connection) throws SQLException {
        Map<Integer, Author> authors = authors(connection, AUTHORS);
        addBooks(connection, authors);
        return authors.values();
    }

    private static Map<Integer, Author> authors(Connection connection, String sql, int... keys) throws SQLException {
        Map<Integer, Author> authors = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                statement.setInt(i + 1, keys[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Integer id = rows.getInt(1);
                    authors.put(id, new Author(id, rows.getString(2)));
                }
            }
        }
        return authors;
    }

    private static Map<Integer, Book> addBooks(Connection connection, Map<Integer, Author> authors)
            throws SQLException {
        Map<Integer, Book> books = new HashMap<>();
        String sql = BOOKS + String.join(", ", Collections.nCopies(authors.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Integer id : authors.keySet()) {
                statement.setInt(parameter++, id);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Integer id = rows.getInt(1);
                    Author author = authors.get(rows.getInt(4));
                    Book book = new Book(id, rows.getString(2), rows.getInt(3), author);
                    author.books.add(book);
                    books.put(id, book);
                }
            }
        }
        return books;
    }

    static Collection<Author> loadJoined(Connection connection) throws SQLException {
        Map<Integer, Author> authors = new LinkedHashMap<>();
        Map<Integer, Book> books = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(JOINED);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Integer id = rows.getInt(1);
                Author author = authors.get(id);
                if (author == null) {
                    author = new Author(id, rows.getString(2));
                    authors.put(id, author);
                }
                int bookId = rows.getInt(3);
                if (!rows.wasNull()) {
                    Book book = new Book(bookId, rows.getString(4), rows.getInt(5), author);
                    author.books.add(book);
                    books.put(bookId, book);
                }
            }
        }
        return authors.values();
    }

    static List<Author> insert(Connection connection, int count, int booksEach) throws SQLException {
        List<Author> authors = new ArrayList<>();
        List<Book> books = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Author author = new Author(null, Values.author(number));
            authors.add(author);
            for (int i = booksEach * (number - 1) + 1; i <= booksEach * number; i++) {
                Book book = new Book(null, Values.title(i), Values.pages(i), author);
                author.books.add(book);
                books.add(book);
            }
        }
        insertAuthors(connection, authors);
        insertBooks(connection, books);
        return authors;
    }

    private static void insertAuthors(Connection connection, List<Author> authors) throws SQLException {
        String sql = "INSERT INTO author (name) VALUES (?)";
        try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
            for (Author author : authors) {
                insert.setString(1, author.name);
                insert.addBatch();
            }
            insert.executeBatch();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                for (Author author : authors) {
                    keys.next();
                    author.id = keys.getInt(1);
                }
            }
        }
    }

    private static void insertBooks(Connection connection, List<Book> books) throws SQLException {
        String sql = "INSERT INTO book (title, pages, author_id) VALUES (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
            for (int from = 0; from < books.size(); from += JdbcWrites.BATCH) {
                List<Book> batch = books.subList(from, Math.min(from + JdbcWrites.BATCH, books.size()));
                for (Book book : batch) {
                    insert.setString(1, book.title);
                    insert.setInt(2, book.pages);
                    insert.setInt(3, book.author.id);
                    insert.addBatch();
                }
                insert.executeBatch();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    for (Book book : batch) {
                        keys.next();
                        book.id = keys.getInt(1);
                    }
                }
            }
        }
    }

    static int delete(Connection connection, int greatestKey) throws SQLException {
        Map<Integer, Author> authors = authors(connection, AUTHORS + " WHERE id <= ?", greatestKey);
        Map<Integer, Book> books = addBooks(connection, authors);
        deleteAll(connection, "DELETE FROM book WHERE id = ?", books.keySet());
        deleteAll(connection, "DELETE FROM author WHERE id = ?", authors.keySet());
        return authors.size();
    }

    private static void deleteAll(Connection connection, String sql, Collection<Integer> keys) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            int rows = 0;
            for (Integer key : keys) {
                delete.setInt(1, key);
                delete.addBatch();
                JdbcWrites.executeIfFull(delete, ++rows);
            }
            JdbcWrites.executeRest(delete, rows);
        }
    }
}
