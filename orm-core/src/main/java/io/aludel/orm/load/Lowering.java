package io.aludel.orm.load;

import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.sql.Statement;

/** Turns statements about entities into plain ones about their tables. Safe for use by many threads. */
public final class Lowering {
    private final MappingRegistry registry;

    Lowering(MappingRegistry registry) {
        this.registry = registry;
    }

    /** The same statement about tables and columns, without eager loading. */
    public Statement lower(Statement statement) {
        throw new UnsupportedOperationException("in progress");
    }
}
