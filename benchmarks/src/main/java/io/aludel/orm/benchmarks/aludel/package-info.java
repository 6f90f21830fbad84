/** This library, as its manual says to use it. */
@NullMarked
package io.aludel.orm.benchmarks.aludel;

import org.jspecify.annotations.NullMarked;
