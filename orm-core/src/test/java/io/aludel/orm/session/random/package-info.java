/**
 * Runs random programs of session operations beside a model that is plainly right, and compares after each step.
 *
 * <p>A {@link io.aludel.orm.session.random.Program} is data: it can be run again and be made shorter. An operation that does not
 * apply, because what it needs is not there or because the database would refuse its outcome, is tried on a copy of the model,
 * found {@link io.aludel.orm.session.random.NotApplicable} and left out. So is what the specification leaves open: a change of a
 * collection that another change has put out of date, and two sides of a relationship that say different things.
 *
 * <p>A failure reads like this:
 *
 * <pre>
 * seed 2490: Vip3.house was changed and is not loaded any more
 *   session expiring on commit: false
 *   add Vip3 {wish=null}
 *   add House4 {name=a}
 *   set Guest3.house = House4
 *   expire Guest3.house
 *   House4.guests -= Guest3
 * </pre>
 *
 * The first line names the seed and what differs: of a row, an attribute or a state, what it is, and what the model has instead.
 * Below is the shortest program that was found to fail alike; its last operation is the one after which the difference showed. An
 * object is written as its class and a label that is its own in the program, not its key. {@code
 * -Daludel.random.seed=2490} runs this program alone, {@code -Daludel.random.programs=200000} more than the usual number, {@code
 * -Daludel.random.first=1000000} those of other seeds. Either the product or the model is wrong then: docs/semantics.md decides. A
 * fault of the product gets a small test of its own beside the code; a program that no such test shows as well goes to {@link
 * io.aludel.orm.session.random.FoundProgramTests}.
 *
 * <p>Start reading at {@link io.aludel.orm.session.random.Trial} and {@link io.aludel.orm.session.random.Run}; {@link
 * io.aludel.orm.session.random.Town} is the schema, {@link io.aludel.orm.session.random.Model} what is expected, {@link
 * io.aludel.orm.session.random.ModelFlush} the heart of it, {@link io.aludel.orm.session.random.Comparison} and {@link
 * io.aludel.orm.session.random.Tables} compare.
 */
@NullUnmarked
package io.aludel.orm.session.random;

import org.jspecify.annotations.NullUnmarked;
