package io.aludel.orm.benchmarks;

import io.aludel.orm.benchmarks.model.AuthorRow;
import io.aludel.orm.benchmarks.model.BookRow;
import io.aludel.orm.benchmarks.model.PersonRow;
import io.aludel.orm.benchmarks.model.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares what a contender gave, and what it left in the database, with what it should have. */
final class Checks {
    private static final String PERSON_DIFFERS =
            "p.name <> s.name OR p.email <> s.email OR p.visits <> s.visits OR p.active <> s.active"
                    + " OR p.score <> s.score OR p.created_at <> s.created_at";

    private final BenchmarkDatabase database;
    private final int statements;

    Checks(BenchmarkDatabase database, int statements) {
        this.database = database;
        this.statements = statements;
    }

    void people(int count, List<? extends PersonRow> people) {
        expect(count, people.size(), "people");
        boolean[] seen = new boolean[count + 1];
        for (PersonRow person : people) {
            int id = key(person.getId());
            expect(false, seen[id], "repeated person " + id);
            seen[id] = true;
            same(person, id);
        }
    }

    void got(int[] keys, List<? extends PersonRow> people) {
        expect(keys.length, people.size(), "people");
        for (int i = 0; i < keys.length; i++) {
            expect(keys[i], key(people.get(i).getId()), "key");
            same(people.get(i), keys[i]);
        }
    }

    void active(int times, List<? extends PersonRow> people) {
        int[] wanted =
                IntStream.rangeClosed(1, 10 * times).filter(Values::active).toArray();
        got(wanted, people);
        expect(times, statements, "statements");
    }

    void sumOfAges(int keys, int times, long sum) {
        expect((long) times * IntStream.rangeClosed(1, keys).map(Values::age).sum(), sum, "sum of ages");
    }

    /** Every object has the key of the row that holds its values, and there is no other row. */
    void inserted(String table, int count, List<? extends PersonRow> people) throws SQLException {
        expect(count, people.size(), "inserted objects");
        expect(count, count("SELECT COUNT(*) FROM " + table), "rows");
        String[] names = new String[1_000_000];
        try (Statement statement = database.own().createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, name FROM " + table)) {
            while (rows.next()) {
                names[rows.getInt(1)] = rows.getString(2);
            }
        }
        for (PersonRow person : people) {
            expect(person.getName(), String.valueOf(names[key(person.getId())]), "row of the object");
        }
        String differs = "SELECT COUNT(*) FROM " + table + " p LEFT JOIN stored_person s ON s.name = p.name"
                + " WHERE s.id IS NULL OR p.age <> s.age OR " + PERSON_DIFFERS;
        expect(0, count(differs), "rows with other values");
    }

    void older(String condition) throws SQLException {
        String from = " FROM person p JOIN stored_person s ON s.id = p.id";
        expect(Fixture.PEOPLE.people(), count("SELECT COUNT(*)" + from), "people");
        String expected = "s.age + CASE WHEN " + condition + " THEN 1 ELSE 0 END";
        String differs = from + " WHERE p.age <> " + expected + " OR " + PERSON_DIFFERS;
        expect(0, count("SELECT COUNT(*)" + differs), "people not as they should be");
    }

    void insertedFamilies(int count, Collection<? extends AuthorRow> authors) throws SQLException {
        expect(count, authors.size(), "authors");
        expect(count, count("SELECT COUNT(*) FROM author"), "rows of authors");
        expect(count * Fixture.BOOKS_EACH, count("SELECT COUNT(*) FROM book"), "rows of books");
        String differs = "SELECT COUNT(*) FROM book b JOIN author a ON a.id = b.author_id"
                + " JOIN stored_book sb ON sb.title = b.title JOIN stored_author sa ON sa.id = sb.author_id"
                + " WHERE sa.name = a.name AND sb.pages = b.pages";
        expect(count * Fixture.BOOKS_EACH, count(differs), "books at their authors");
        for (AuthorRow author : authors) {
            int rows = count("SELECT COUNT(*) FROM author WHERE id = " + key(author.getId()) + " AND name = '"
                    + author.getName() + "'");
            expect(1, rows, "row of " + author.getName());
        }
    }

    void deletedFamilies(int count) throws SQLException {
        int left = Fixture.FAMILIES.authors() - count;
        expect(left, count("SELECT COUNT(*) FROM author WHERE id > " + count), "authors kept");
        expect(left, count("SELECT COUNT(*) FROM author"), "authors");
        expect(left * Fixture.BOOKS_EACH, count("SELECT COUNT(*) FROM book"), "books");
    }

    void families(Collection<? extends AuthorRow> authors, int expectedStatements) {
        expect(Fixture.FAMILIES.authors(), authors.size(), "authors");
        expect(expectedStatements, statements, "statements");
        Set<Integer> titles = new HashSet<>();
        for (AuthorRow author : authors) {
            int id = key(author.getId());
            expect(Values.author(id), author.getName(), "name");
            expect(Fixture.BOOKS_EACH, author.getBooks().size(), "books of author " + id);
            for (BookRow book : author.getBooks()) {
                int number = key(book.getId());
                expect(true, titles.add(number), "first time of book " + number);
                expect(id, (number - 1) / Fixture.BOOKS_EACH + 1, "author of book " + number);
                expect(Values.title(number), book.getTitle(), "title");
                expect(Values.pages(number), book.getPages(), "pages");
            }
        }
    }

    void executed(int expectedStatements) {
        expect(expectedStatements, statements, "statements");
    }

    private static void same(PersonRow person, int number) {
        expect(Values.name(number), person.getName(), "name");
        expect(Values.email(number), person.getEmail(), "email");
        expect(Values.age(number), person.getAge(), "age");
        expect(Values.visits(number), person.getVisits(), "visits");
        expect(Values.active(number), person.isActive(), "active");
        expect(Values.score(number), person.getScore(), "score");
        expect(Values.createdAt(number), person.getCreatedAt(), "createdAt");
    }

    private static int key(@Nullable Integer id) {
        if (id == null) {
            throw new IllegalStateException("an object without its key");
        }
        return id;
    }

    private int count(String sql) throws SQLException {
        try (Statement statement = database.own().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void expect(Object expected, Object actual, String what) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("wrong " + what + ": expected " + expected + ", was " + actual);
        }
    }
}
