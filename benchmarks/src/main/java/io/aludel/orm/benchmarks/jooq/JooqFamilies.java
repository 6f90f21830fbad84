package io.aludel.orm.benchmarks.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import io.aludel.orm.benchmarks.model.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep1;
import org.jooq.InsertValuesStep3;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.Table;

/** Reads and writes authors with their books. */
final class JooqFamilies {
    private static final Table<Record> AUTHOR = table(name("author"));
    private static final Field<Integer> ID = field(name("author", "id"), INTEGER);
    private static final Field<String> NAME = field(name("author", "name"), VARCHAR);
    private static final Table<Record> BOOK = table(name("book"));
    private static final Field<Integer> BOOK_ID = field(name("book", "id"), INTEGER);
    private static final Field<String> TITLE = field(name("book", "title"), VARCHAR);
    private static final Field<Integer> PAGES = field(name("book", "pages"), INTEGER);
    private static final Field<Integer> AUTHOR_ID = field(name("book", "author_id"), INTEGER);
    private static final int BATCH = 1000;

    private JooqFamilies() {}

    static Collection<Author> load(DSLContext context) {
        Map<Integer, Author> authors = authors(context, noCondition());
        Result<Record4<Integer, String, Integer, Integer>> books = context.select(BOOK_ID, TITLE, PAGES, AUTHOR_ID)
                .from(BOOK)
                .where(AUTHOR_ID.in(authors.keySet()))
                .fetch();
        for (Record4<Integer, String, Integer, Integer> row : books) {
            authors.get(row.value4()).books().add(new Book(row.value1(), row.value2(), row.value3()));
        }
        return authors.values();
    }

    private static Map<Integer, Author> authors(DSLContext context, Condition condition) {
        Map<Integer, Author> authors = new LinkedHashMap<>();
        for (Record2<Integer, String> row :
                context.select(ID, NAME).from(AUTHOR).where(condition).fetch()) {
            authors.put(row.value1(), new Author(row.value1(), row.value2(), new ArrayList<>()));
        }
        return authors;
    }

    static Collection<Author> loadJoined(DSLContext context) {
        Map<Integer, Author> authors = new LinkedHashMap<>();
        context.select(ID, NAME, BOOK_ID, TITLE, PAGES)
                .from(AUTHOR)
                .leftJoin(BOOK)
                .on(AUTHOR_ID.eq(ID))
                .fetch()
                .forEach(row -> {
                    Author author = authors.computeIfAbsent(
                            row.value1(), id -> new Author(id, row.value2(), new ArrayList<>()));
                    if (row.value3() != null) {
                        author.books().add(new Book(row.value3(), row.value4(), row.value5()));
                    }
                });
        return authors.values();
    }

    static List<Author> insert(DSLContext context, int count, int booksEach) {
        InsertValuesStep1<Record, String> insert = context.insertInto(AUTHOR, NAME);
        for (int number = 1; number <= count; number++) {
            insert = insert.values(Values.author(number));
        }
        List<Integer> keys = insert.returningResult(ID).fetch(ID);
        List<Author> authors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            authors.add(new Author(keys.get(i), Values.author(i + 1), new ArrayList<>()));
        }
        for (int from = 0; from < count * booksEach; from += BATCH) {
            insertBooks(context, authors, booksEach, from, Math.min(from + BATCH, count * booksEach));
        }
        return authors;
    }

    private static void insertBooks(DSLContext context, List<Author> authors, int booksEach, int from, int to) {
        InsertValuesStep3<Record, String, Integer, Integer> insert = context.insertInto(BOOK, TITLE, PAGES, AUTHOR_ID);
        for (int i = from; i < to; i++) {
            Integer author = authors.get(i / booksEach).id();
            insert = insert.values(Values.title(i + 1), Values.pages(i + 1), author);
        }
        List<Integer> keys = insert.returningResult(BOOK_ID).fetch(BOOK_ID);
        for (int i = from; i < to; i++) {
            Book book = new Book(keys.get(i - from), Values.title(i + 1), Values.pages(i + 1));
            authors.get(i / booksEach).books().add(book);
        }
    }

    static void delete(DSLContext context, int greatestKey) {
        Map<Integer, Author> authors = authors(context, ID.le(greatestKey));
        context.deleteFrom(BOOK).where(AUTHOR_ID.in(authors.keySet())).execute();
        context.deleteFrom(AUTHOR).where(ID.in(authors.keySet())).execute();
    }
}
