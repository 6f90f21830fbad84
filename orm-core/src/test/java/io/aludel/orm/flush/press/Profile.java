package io.aludel.orm.flush.press;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Belongs to one author. */
@Entity
public class Profile {
    @Id
    private Integer id;

    private String text;

    @ForeignKey("author.id")
    @Column(unique = true)
    private Integer authorId;

    @Relationship(backPopulates = "profile", singleParent = true)
    private Author author;

    protected Profile() {}

    public Profile(String text) {
        this.text = text;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Integer getAuthorId() {
        return authorId;
    }

    public void setAuthorId(Integer authorId) {
        this.authorId = authorId;
    }

    public Author getAuthor() {
        return author;
    }

    public void setAuthor(Author author) {
        this.author = author;
    }
}
