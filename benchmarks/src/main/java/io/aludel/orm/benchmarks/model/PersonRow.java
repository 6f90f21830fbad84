package io.aludel.orm.benchmarks.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of 8 columns of the usual types, as any contender's object shows it. */
public interface PersonRow {
    @Nullable
    Integer getId();

    String getName();

    String getEmail();

    int getAge();

    long getVisits();

    boolean isActive();

    double getScore();

    LocalDateTime getCreatedAt();
}
