/**
 * Times programs that are made for it: generated entities of each contender, compiled, started in a process of their own, and run
 * to the answer of their first query.
 */
@NullMarked
package io.aludel.orm.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
