/**
 * How a Java value travels to the database and back: {@link io.aludel.orm.type.SqlType} binds, reads, compares and copies,
 * {@link io.aludel.orm.type.Types} has one for every Java type that needs no further thought. A type names only the kind of
 * its column; the word for it in a given database is the dialect's. Users import this room to describe columns and to write
 * {@linkplain io.aludel.orm.type.Converter converters}.
 */
@NullMarked
package io.aludel.orm.type;

import org.jspecify.annotations.NullMarked;
