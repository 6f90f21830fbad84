package io.aludel.orm.benchmarks.model;

import org.jspecify.annotations.Nullable;

/** A child, as any contender's object shows it. */
public interface BookRow {
    @Nullable
    Integer getId();

    String getTitle();

    int getPages();
}
