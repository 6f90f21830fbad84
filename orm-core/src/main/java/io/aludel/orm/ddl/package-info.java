/**
 * The schema in the database: creating and dropping what a {@link io.aludel.orm.schema.Schema} describes, reading back what
 * is there, and comparing the two. Users call it through {@code MetaData}, or directly for schemas of their own.
 */
@NullMarked
package io.aludel.orm.ddl;

import org.jspecify.annotations.NullMarked;
