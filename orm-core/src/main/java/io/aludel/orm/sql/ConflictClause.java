package io.aludel.orm.sql;

import java.util.Arrays;
import java.util.List;

/** An insert that still has to be told what to do on conflict. */
public record ConflictClause(Insert insert, List<Expression<?>> target) {

    /** Leaves the row that is there alone. */
    public Insert doNothing() {
        return insert.with(new OnConflict(target, List.of(), null));
    }

    /** Writes the new values of these columns over those that are there. */
    public Insert doUpdate(Expression<?>... columns) {
        return doUpdate(Arrays.stream(columns)
                .map(column -> new Assignment(column, new Excluded<>(column)))
                .toArray(Assignment[]::new));
    }

    public Insert doUpdate(Assignment... assignments) {
        return insert.with(new OnConflict(target, List.of(assignments), null));
    }
}
