/**
 * Reads the annotated classes of a compilation into models. Internal: called by the processor; the instrumenting plugin
 * takes the finished models from {@link io.aludel.orm.processor.scan.CompilationModels}.
 */
@NullMarked
package io.aludel.orm.processor.scan;

import org.jspecify.annotations.NullMarked;
