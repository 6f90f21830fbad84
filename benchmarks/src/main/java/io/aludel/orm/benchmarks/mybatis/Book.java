package io.aludel.orm.benchmarks.mybatis;

import io.aludel.orm.benchmarks.model.BookRow;
import io.aludel.orm.benchmarks.model.Values;
import org.jspecify.annotations.Nullable;

/** A book whose fields the mapper fills. */
public final class Book implements BookRow {
    private @Nullable Integer id;
    private String title;
    private int pages;
    private @Nullable Integer authorId;

    Book() {}

    Book(int number) {
        this.title = Values.title(number);
        this.pages = Values.pages(number);
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

    @Nullable
    Integer getAuthorId() {
        return authorId;
    }

    void setAuthorId(@Nullable Integer authorId) {
        this.authorId = authorId;
    }
}
