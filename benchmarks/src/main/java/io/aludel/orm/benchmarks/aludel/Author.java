package io.aludel.orm.benchmarks.aludel;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.PassiveDeletes.STATEMENT;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.benchmarks.model.AuthorRow;
import io.aludel.orm.benchmarks.model.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An author with books, which go when it goes, unseen if they are not loaded. */
@Entity
class Author implements AuthorRow {
    @Id
    private @Nullable Integer id;

    @Column(length = 60)
    private String name;

    @Relationship(backPopulates = "author", cascade = ALL, passiveDeletes = STATEMENT)
    private List<Book> books = new ArrayList<>();

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
