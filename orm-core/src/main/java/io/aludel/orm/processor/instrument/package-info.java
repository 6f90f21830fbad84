/**
 * Rewrites the class files of mapped classes so that reads and writes of mapped fields go through the session, and writes
 * the accessor beside each. Internal: the javac plugin calls it while users' classes compile, {@code EnhanceMain} after any
 * other compiler, and the Spring starter before classes load. Run-time types are named as strings here, for they may not
 * be on the processor's path; a test resolves each.
 */
@NullMarked
package io.aludel.orm.processor.instrument;

import org.jspecify.annotations.NullMarked;
