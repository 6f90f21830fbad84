package io.aludel.orm.state.library;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Relationship;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

@Entity
public class Letter implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "letters")
    private @Nullable Author author;

    public @Nullable Author getAuthor() {
        return author;
    }
}
