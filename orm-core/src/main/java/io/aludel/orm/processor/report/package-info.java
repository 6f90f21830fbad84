/** Compile errors of the processor: an error code, a sentence with a way out, and the element or annotation value at fault. */
@NullMarked
package io.aludel.orm.processor.report;

import org.jspecify.annotations.NullMarked;
