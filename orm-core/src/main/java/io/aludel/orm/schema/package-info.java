/**
 * What stands in the database: {@link io.aludel.orm.schema.Table tables} with their columns, keys, constraints and indexes,
 * and {@link io.aludel.orm.schema.Sequence sequences}. Nouns only, frozen once a {@link io.aludel.orm.schema.SchemaBuilder}
 * has built them, compared by identity. Users meet them when they write statements or DDL without entities.
 */
@NullMarked
package io.aludel.orm.schema;

import org.jspecify.annotations.NullMarked;
