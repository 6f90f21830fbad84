package io.aludel.orm.load.works;

import io.aludel.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** Another class with a table of its own. */
@Entity
public class Manager extends Staff {
    private @Nullable Integer budget;

    public @Nullable Integer getBudget() {
        return budget;
    }
}
