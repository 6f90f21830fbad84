package io.aludel.orm.state.library;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
public class Reader implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "readers")
    private Set<Book> books = new HashSet<>();

    private @Nullable String name;

    protected Reader() {}

    public Reader(String name) {
        this.name = name;
    }

    public Set<Book> getBooks() {
        return books;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reader reader && Objects.equals(name, reader.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name);
    }
}
