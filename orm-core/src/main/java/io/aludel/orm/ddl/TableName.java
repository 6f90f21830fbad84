package io.aludel.orm.ddl;

import org.jspecify.annotations.Nullable;

/** @param schema null for the connection's own */
record TableName(@Nullable String schema, String name) {}
