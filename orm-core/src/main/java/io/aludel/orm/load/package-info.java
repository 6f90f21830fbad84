/**
 * Statements about entities to objects: lowering to plain statements, plans that are made once and kept, readers that fill
 * fields straight from a JDBC result, and the strategies by which related objects follow. Internal; the session calls {@link
 * io.aludel.orm.load.Loader} and is known here only as a {@link io.aludel.orm.load.LoadSession}.
 */
@NullMarked
package io.aludel.orm.load;

import org.jspecify.annotations.NullMarked;
