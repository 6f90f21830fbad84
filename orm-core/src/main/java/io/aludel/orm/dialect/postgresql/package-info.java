/** PostgreSQL: what it says differently. Found as a service; users need not import it. */
@NullMarked
package io.aludel.orm.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
