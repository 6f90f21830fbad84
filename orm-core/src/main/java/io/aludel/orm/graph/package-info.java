/**
 * Puts things in an order in which each comes after what it depends on, and finds what depends on itself. Internal; knows
 * nothing of what it sorts and throws nothing.
 */
@NullMarked
package io.aludel.orm.graph;

import org.jspecify.annotations.NullMarked;
