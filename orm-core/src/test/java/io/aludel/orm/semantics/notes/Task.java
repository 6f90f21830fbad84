package io.aludel.orm.semantics.notes;

import io.aludel.orm.annotation.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Has a column that another subclass has too. */
@Entity
public class Task extends Note {
    private @Nullable LocalDate due;

    public Task(String text, @Nullable LocalDate due) {
        super(text);
        this.due = due;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }
}
