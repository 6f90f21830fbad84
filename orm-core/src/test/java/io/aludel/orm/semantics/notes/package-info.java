/** A hierarchy in one table whose discriminator is an attribute, and whose subclasses share a column. */
@NullMarked
package io.aludel.orm.semantics.notes;

import org.jspecify.annotations.NullMarked;
