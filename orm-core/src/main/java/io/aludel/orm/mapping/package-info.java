/**
 * How classes meet tables: the mappings that registries build once from the generated models, the metamodel attributes and
 * loader options that users write in statements, and the accessors that generated code implements.
 */
@NullMarked
package io.aludel.orm.mapping;

import org.jspecify.annotations.NullMarked;
