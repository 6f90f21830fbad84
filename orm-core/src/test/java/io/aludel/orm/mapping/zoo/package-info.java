/** Entities with hierarchies, embedded values, composite keys and references to their own class. */
@NullMarked
package io.aludel.orm.mapping.zoo;

import org.jspecify.annotations.NullMarked;
