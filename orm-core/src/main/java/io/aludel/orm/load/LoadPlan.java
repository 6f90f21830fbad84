package io.aludel.orm.load;

import io.aludel.orm.engine.Cursor;
import io.aludel.orm.engine.QueryOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a query and how its rows become objects: made once, then executed with other values. Safe for use by many
 * threads.
 */
final class LoadPlan {
    private final BoundStatement statement;
    private final PlanParameters parameters;
    private final List<EntityReader> readers;
    private final int joinedCollections;
    private final SizeHint objects = new SizeHint();

    LoadPlan(BoundStatement statement, PlanParameters parameters, List<EntityReader> readers, int joinedCollections) {
        this.statement = statement;
        this.parameters = parameters;
        this.readers = List.copyOf(readers);
        this.joinedCollections = joinedCollections;
    }

    /** All readers, in the order of their numbers. */
    List<EntityReader> readers() {
        return readers;
    }

    int joinedCollections() {
        return joinedCollections;
    }

    /** How many objects its executions made. */
    SizeHint objects() {
        return objects;
    }

    /** Runs the query with the values of the written parameters. */
    Cursor open(LoadSession session, @Nullable Object[] values, QueryOptions options) {
        return statement.open(session, parameters.complete(values), options);
    }
}
