/**
 * What all contenders have in common: the values of the rows, the tables, and the faces under which checks see any contender's
 * objects.
 */
@NullMarked
package io.aludel.orm.benchmarks.model;

import org.jspecify.annotations.NullMarked;
