/**
 * What tests are written with, shipped to the other modules as a test-jar: {@link io.aludel.orm.testing.EachDialect} runs
 * a test on every database, {@link io.aludel.orm.testing.SqlExpectations} pins the SQL it ran.
 */
@NullMarked
package io.aludel.orm.testing;

import org.jspecify.annotations.NullMarked;
