/** Hibernate, tuned: batches, ordered inserts and updates, pooled sequences, batch fetching. */
@NullMarked
package io.aludel.orm.benchmarks.hibernate;

import org.jspecify.annotations.NullMarked;
