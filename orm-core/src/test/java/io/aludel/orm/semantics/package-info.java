/** What the specification page says and no room's own tests show. */
@NullMarked
package io.aludel.orm.semantics;

import org.jspecify.annotations.NullMarked;
