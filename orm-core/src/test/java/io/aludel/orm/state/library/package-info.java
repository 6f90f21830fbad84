/** Entities with every kind of relationship, for tests of what happens in memory. */
@NullMarked
package io.aludel.orm.state.library;

import org.jspecify.annotations.NullMarked;
