/**
 * Measures this library and its peers against hand-written JDBC, on H2 and on an embedded PostgreSQL. {@link
 * io.aludel.orm.benchmarks.Main} checks each contender's results, then times all of them in turn and prints one table. Numbers
 * are for choosing between ways, not for gating.
 */
@NullMarked
package io.aludel.orm.benchmarks;

import org.jspecify.annotations.NullMarked;
