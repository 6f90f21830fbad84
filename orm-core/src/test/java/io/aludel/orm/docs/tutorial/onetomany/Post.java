package io.aludel.orm.docs.tutorial.onetomany;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import io.aludel.orm.annotation.Table;

@Entity
@Table("posts")
public class Post {
    @Id
    private Integer id;

    @Column(length = 100)
    private String title;

    @ForeignKey("users.id")
    private Integer userId;

    @Relationship(backPopulates = "posts")
    private User author;

    protected Post() {}

    public Post(String title) {
        this.title = title;
    }

    public Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public User getAuthor() {
        return author;
    }
}
