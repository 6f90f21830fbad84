package io.aludel.orm.flush.press;

import static io.aludel.orm.annotation.Cascade.ALL;
import static io.aludel.orm.annotation.Cascade.DELETE_ORPHAN;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has posts that stay without it, and one profile that does not. */
@Entity
public class Author {
    @Id
    private Integer id;

    private String name;

    @Relationship(backPopulates = "author")
    private List<Post> posts = new ArrayList<>();

    @Relationship(
            backPopulates = "author",
            cascade = {ALL, DELETE_ORPHAN})
    private Profile profile;

    protected Author() {}

    public Author(String name) {
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

    public List<Post> getPosts() {
        return posts;
    }

    public void setPosts(List<Post> posts) {
        this.posts = posts;
    }

    public Profile getProfile() {
        return profile;
    }

    public void setProfile(Profile profile) {
        this.profile = profile;
    }
}
