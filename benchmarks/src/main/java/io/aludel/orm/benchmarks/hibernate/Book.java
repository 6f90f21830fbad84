package io.aludel.orm.benchmarks.hibernate;

import io.aludel.orm.benchmarks.model.BookRow;
import io.aludel.orm.benchmarks.model.Values;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A book of an author. */
@Entity
class Book implements BookRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String title;
    private int pages;

    @ManyToOne(fetch = FetchType.LAZY)
    private Author author;

    Book() {}

    Book(int number, Author author) {
        this.title = Values.title(number);
        this.pages = Values.pages(number);
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
