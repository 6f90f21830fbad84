package io.aludel.orm.mapping;

import io.aludel.orm.schema.Column;

/** One step of a collection's order: a column of the target or of the association table. */
public record RelationshipOrder(Column column, boolean isDescending) {}
