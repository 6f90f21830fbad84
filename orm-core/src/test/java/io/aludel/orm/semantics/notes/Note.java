package io.aludel.orm.semantics.notes;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Inheritance;
import org.jspecify.annotations.Nullable;

/** The root, of which there are objects too. */
@Entity
@Inheritance(discriminator = "kind")
public class Note {
    @Id
    private @Nullable Integer id;

    private @Nullable String kind;

    private String text;

    public Note(String text) {
        this.text = text;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
