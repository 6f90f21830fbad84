/** jOOQ with records; tables and records are written as its generator would. */
@NullMarked
package io.aludel.orm.benchmarks.jooq;

import org.jspecify.annotations.NullMarked;
