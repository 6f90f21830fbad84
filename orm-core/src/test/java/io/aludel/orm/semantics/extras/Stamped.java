package io.aludel.orm.semantics.extras;

import io.aludel.orm.annotation.Entity;
import io.aludel.orm.annotation.Id;
import io.aludel.orm.annotation.Version;
import java.time.Instant;

@Entity
public class Stamped {
    @Id
    private Integer id;

    private String text;

    @Version
    private Instant changed;

    protected Stamped() {}

    public Stamped(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Instant getChanged() {
        return changed;
    }
}
