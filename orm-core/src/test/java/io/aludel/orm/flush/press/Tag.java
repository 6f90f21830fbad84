package io.aludel.orm.flush.press;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.LinkedHashSet;
import java.util.Set;

/** Has any number of posts. */
@Entity
public class Tag {
    @Id
    private Integer id;

    @Column(length = 50)
    private String name;

    @Relationship(backPopulates = "tags")
    private Set<Post> posts = new LinkedHashSet<>();

    protected Tag() {}

    public Tag(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Set<Post> getPosts() {
        return posts;
    }

    public void setPosts(Set<Post> posts) {
        this.posts = posts;
    }
}
