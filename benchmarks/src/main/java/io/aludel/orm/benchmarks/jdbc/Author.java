package io.aludel.orm.benchmarks.jdbc;

import io.aludel.orm.benchmarks.model.AuthorRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An author with books. */
final class Author implements AuthorRow {
    @Nullable
    Integer id;

    final String name;
    final List<Book> books = new ArrayList<>();

    Author(@Nullable Integer id, String name) {
        this.id = id;
        this.name = name;
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
