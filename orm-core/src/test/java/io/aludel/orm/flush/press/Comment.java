package io.aludel.orm.flush.press;

import io.aludel.orm.annotation.Column;
import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.ForeignKey;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;

/** Cannot be without its post. */
@Entity
public class Comment {
    @Id
    private Integer id;

    private String text;

    @ForeignKey("post.id")
    @Column(nullable = false)
    private Integer postId;

    @Relationship(backPopulates = "comments")
    private Post post;

    protected Comment() {}

    public Comment(String text) {
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

    public Integer getPostId() {
        return postId;
    }

    public void setPostId(Integer postId) {
        this.postId = postId;
    }

    public Post getPost() {
        return post;
    }

    public void setPost(Post post) {
        this.post = post;
    }
}
