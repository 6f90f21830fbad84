package io.aludel.orm.benchmarks.aludel;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.benchmarks.model.BookRow;
import io.aludel.orm.benchmarks.model.Values;
import org.jspecify.annotations.Nullable;

/** A book of an author. */
@Entity
class Book implements BookRow {
    @Id
    private @Nullable Integer id;

    @Column(length = 60)
    private String title;

    private int pages;

    @ForeignKey("author.id")
    private Integer authorId;

    @Relationship(backPopulates = "books")
    private Author author;

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
}
