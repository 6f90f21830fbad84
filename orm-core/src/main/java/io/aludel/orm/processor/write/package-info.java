/** Writes what the processor generates: the metamodel beside each mapped class, and the index of all entities. Internal. */
@NullMarked
package io.aludel.orm.processor.write;

import org.jspecify.annotations.NullMarked;
