/** Rows that are marked as deleted: of entities, and of the association table between them. */
@NullMarked
package io.aludel.orm.semantics.forum;

import org.jspecify.annotations.NullMarked;
