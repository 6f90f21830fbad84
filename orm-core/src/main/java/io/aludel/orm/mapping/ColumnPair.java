package io.aludel.orm.mapping;

import io.aludel.orm.schema.Column;

/** Two columns that a join makes equal; {@code local} is nearer to the entity that declares the relationship. */
public record ColumnPair(Column local, Column remote) {
    public ColumnPair reversed() {
        return new ColumnPair(remote, local);
    }
}
