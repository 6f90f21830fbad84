package io.aludel.orm.state.library;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

@Entity
public class Edition implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    private String code;

    @Relationship(backPopulates = "editions")
    private @Nullable Author author;

    private @Nullable String note;

    public Edition(String code, String note) {
        this.code = code;
        this.note = note;
    }

    public @Nullable String getNote() {
        return note;
    }

    protected Edition() {
        this("");
    }

    public Edition(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public @Nullable Author getAuthor() {
        return author;
    }

    public void setAuthor(@Nullable Author author) {
        this.author = author;
    }
}
