/**
 * Runs random programs of session operations beside a model that is plainly right, and compares after each step.
 *
 * <p>A {@link io.aludel.orm.session.random.Program} is data: it can be run again and be made shorter. An operation that does not
 * apply, because what it needs is not there or because the database would refuse its outcome, is skipped.
 */
@NullUnmarked
package io.aludel.orm.session.random;

import org.jspecify.annotations.NullUnmarked;
