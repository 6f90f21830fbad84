package io.aludel.orm.benchmarks.jooq;

import io.aludel.orm.benchmarks.model.AuthorRow;
import java.util.List;

/** An author with books, as a query of its own shape gives it. */
record Author(Integer id, String name, List<Book> books) implements AuthorRow {
    @Override
    public Integer getId() {
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
