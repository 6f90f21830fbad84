package io.aludel.orm.benchmarks.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A parent with children, as any contender's object shows it. */
public interface AuthorRow {
    @Nullable
    Integer getId();

    String getName();

    Collection<? extends BookRow> getBooks();
}
