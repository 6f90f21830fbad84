package io.aludel.orm.state.library;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
public class Author implements Cloneable, Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    private @Nullable String name;

    @Relationship(
            backPopulates = "author",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Book> books = new ArrayList<>();

    @Relationship(backPopulates = "owner")
    private @Nullable Passport passport;

    @Relationship(backPopulates = "author", mapKey = "code")
    private Map<String, Edition> editions = new HashMap<>();

    @Relationship(lazy = Lazy.WRITE_ONLY, backPopulates = "author")
    private Set<Letter> letters = new HashSet<>();

    public Set<Letter> getLetters() {
        return letters;
    }

    public void setLetters(Set<Letter> letters) {
        this.letters = letters;
    }

    protected Author() {}

    public Author(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public List<Book> getBooks() {
        return books;
    }

    public void setBooks(@Nullable List<Book> books) {
        this.books = books;
    }

    public @Nullable Passport getPassport() {
        return passport;
    }

    public void setPassport(@Nullable Passport passport) {
        this.passport = passport;
    }

    public Map<String, Edition> getEditions() {
        return editions;
    }

    public void setEditions(Map<String, Edition> editions) {
        this.editions = editions;
    }

    @AssociationProxy(through = "books", attribute = "title")
    public native List<String> getTitles();

    @AssociationProxy(through = "passport", attribute = "number")
    public native int getPassportNumber();

    @AssociationProxy(through = "editions", attribute = "note")
    public native Map<String, String> getNotes();

    @Override
    public Author clone() {
        try {
            return (Author) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
