package io.aludel.orm.mapping;

import io.aludel.orm.schema.Column;

/** A column that must equal a constant. */
public record ColumnConstant(Column column, Object value) {}
