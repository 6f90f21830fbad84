/**
 * Turns statements and schemas into SQL text: {@link io.aludel.orm.render.SqlRenderer}, over
 * {@link io.aludel.orm.render.QueryRenderer}, has one overridable method for every kind of node,
 * {@link io.aludel.orm.render.DdlRenderer} one for every kind of definition. Written for dialect authors, who
 * override what their database says differently; users meet only {@link io.aludel.orm.render.CompiledStatement}.
 */
@NullMarked
package io.aludel.orm.render;

import org.jspecify.annotations.NullMarked;
