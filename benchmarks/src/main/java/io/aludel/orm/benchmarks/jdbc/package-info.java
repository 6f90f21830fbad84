/** Hand-written JDBC, the measure of all contenders: prepared statements, batches of 1,000, an identity map in a HashMap. */
@NullMarked
package io.aludel.orm.benchmarks.jdbc;

import org.jspecify.annotations.NullMarked;
