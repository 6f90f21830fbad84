package io.aludel.orm.benchmarks.jooq;

import io.aludel.orm.benchmarks.model.BookRow;

/** A book of an author. */
record Book(Integer id, String title, int pages) implements BookRow {
    @Override
    public Integer getId() {
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
