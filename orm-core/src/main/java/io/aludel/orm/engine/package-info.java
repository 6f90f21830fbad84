/**
 * Running statements: {@link io.aludel.orm.engine.Engine} (one per database), its connections, transactions and
 * savepoints, the statement cache, results, batched writing of rows, echo, and the translation of driver exceptions.
 * Users make an engine and may use its connections for core statements; {@code load} and {@code flush} run through them.
 * Pooling is HikariCP's or the given data source's.
 */
@NullMarked
package io.aludel.orm.engine;

import org.jspecify.annotations.NullMarked;
