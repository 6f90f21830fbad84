package io.aludel.orm.state.library;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
public class Book implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    private @Nullable String title;

    @Relationship(backPopulates = "books")
    private @Nullable Author author;

    @Relationship(backPopulates = "books")
    @AssociationTable(name = "book_tag")
    private List<Tag> tags = new ArrayList<>();

    @Relationship(backPopulates = "books")
    @AssociationTable(name = "book_reader")
    private Set<Reader> readers = new HashSet<>();

    @Relationship(positionedBy = "position")
    @ForeignKey(column = "book_id")
    private List<Chapter> chapters = new ArrayList<>();

    protected Book() {}

    public Book(String title) {
        this.title = title;
    }

    @AssociationProxy(through = "readers", attribute = "name")
    public native Set<String> getReaderNames();

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable Author getAuthor() {
        return author;
    }

    public void setAuthor(@Nullable Author author) {
        this.author = author;
    }

    public List<Tag> getTags() {
        return tags;
    }

    public void setTags(List<Tag> tags) {
        this.tags = tags;
    }

    public Set<Reader> getReaders() {
        return readers;
    }

    public void setReaders(Set<Reader> readers) {
        this.readers = readers;
    }

    public List<Chapter> getChapters() {
        return chapters;
    }
}
