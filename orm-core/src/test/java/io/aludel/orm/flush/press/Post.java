package io.aludel.orm.flush.press;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.AssociationTable;
import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has an author, perhaps, comments of its own and tags shared with others. */
@Entity
public class Post {
    @Id
    private Integer id;

    @Column(unique = true, length = 50)
    private String slug;

    @ForeignKey("author.id")
    private Integer authorId;

    @Relationship(backPopulates = "posts")
    private Author author;

    @Relationship(
            backPopulates = "post",
            cascade = {ALL, DELETE_ORPHAN})
    private List<Comment> comments = new ArrayList<>();

    @AssociationTable(name = "post_tag", primaryKey = false)
    @Relationship(backPopulates = "posts")
    private List<Tag> tags = new ArrayList<>();

    protected Post() {}

    public Post(String slug) {
        this.slug = slug;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
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

    public List<Comment> getComments() {
        return comments;
    }

    public void setComments(List<Comment> comments) {
        this.comments = comments;
    }

    public List<Tag> getTags() {
        return tags;
    }

    public void setTags(List<Tag> tags) {
        this.tags = tags;
    }
}
