/**
 * The unit of work: from the objects that were added, changed and deleted to the rows that are written, in an order in which no
 * row is written before those it refers to. Internal; the session calls {@link io.aludel.orm.flush.Flusher}, is known here only as
 * a {@link io.aludel.orm.flush.FlushSession}, and moves the objects from one life-cycle state to another afterwards.
 */
@NullMarked
package io.aludel.orm.flush;

import org.jspecify.annotations.NullMarked;
