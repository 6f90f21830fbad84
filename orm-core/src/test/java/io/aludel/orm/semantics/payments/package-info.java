/** A sealed hierarchy of three levels, a table per class. */
@NullMarked
package io.aludel.orm.semantics.payments;

import org.jspecify.annotations.NullMarked;
