/**
 * Measures this library against hand-written JDBC, on H2 and on an embedded PostgreSQL. Run
 * {@code java -jar benchmarks/target/benchmarks.jar Insert}; the numbers in docs/design come from here or from smaller
 * harnesses of the same shape.
 */
@NullMarked
package io.aludel.orm.benchmarks;

import org.jspecify.annotations.NullMarked;
