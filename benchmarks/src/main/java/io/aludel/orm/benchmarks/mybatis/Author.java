package io.aludel.orm.benchmarks.mybatis;

import io.aludel.orm.benchmarks.model.AuthorRow;
import io.aludel.orm.benchmarks.model.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An author whose fields the mapper fills. */
public final class Author implements AuthorRow {
    private @Nullable Integer id;
    private String name;
    private List<Book> books = new ArrayList<>();

    Author() {}

    Author(int number, int booksEach) {
        this.name = Values.author(number);
        for (int i = booksEach * (number - 1) + 1; i <= booksEach * number; i++) {
            books.add(new Book(i));
        }
    }

    @Override
    public @Nullable Integer getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public List<Book> getBooks() {
        return books;
    }
}
