package io.aludel.orm.benchmarks.jdbc;

import io.aludel.orm.benchmarks.model.BookRow;
import org.jspecify.annotations.Nullable;

/** A book of an author. */
final class Book implements BookRow {
    @Nullable
    Integer id;

    final String title;
    final int pages;
    final Author author;

    Book(@Nullable Integer id, String title, int pages, Author author) {
        this.id = id;
        this.title = title;
        this.pages = pages;
        this.author = author;
    }

    @Override
    public @Nullable Integer getId() {
        return id;
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    public int getPages() {
        return pages;
    }
}
