/** H2 2.x: what it says differently. Found as a service; users need not import it. */
@NullMarked
package io.aludel.orm.dialect.h2;

import org.jspecify.annotations.NullMarked;
