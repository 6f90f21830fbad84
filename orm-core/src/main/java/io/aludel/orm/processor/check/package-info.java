/**
 * Finds mistakes in mappings while they compile, as many as one run can see, each at the element or annotation value at fault.
 * Internal: called by the processor for every mapped class.
 */
@NullMarked
package io.aludel.orm.processor.check;

import org.jspecify.annotations.NullMarked;
