/**
 * What databases say and do differently: a {@link io.aludel.orm.dialect.Dialect} has the renderers, type names and
 * capabilities of one database and can tell its errors apart. Dialects are found as services, by JDBC URL or product name;
 * users name one in an engine's options where that fails.
 */
@NullMarked
package io.aludel.orm.dialect;

import org.jspecify.annotations.NullMarked;
