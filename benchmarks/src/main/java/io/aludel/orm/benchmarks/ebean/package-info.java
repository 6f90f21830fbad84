/** Ebean, its entities enhanced when they are built, with batches on. */
@NullMarked
package io.aludel.orm.benchmarks.ebean;

import org.jspecify.annotations.NullMarked;
