package io.aludel.orm.benchmarks.hibernate;

import io.aludel.orm.benchmarks.model.AuthorRow;
import io.aludel.orm.benchmarks.model.Values;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An author with books, which go when it goes. */
@Entity
class Author implements AuthorRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String name;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL)
    private List<Book> books = new ArrayList<>();

    Author() {}

    Author(int number, int booksEach) {
        this.name = Values.author(number);
        for (int i = booksEach * (number - 1) + 1; i <= booksEach * number; i++) {
            books.add(new Book(i, this));
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
