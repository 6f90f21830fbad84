/**
 * What an instance of an entity knows about itself: which attributes are loaded, what they were at the last flush, which
 * session it belongs to; the collections that notice their changes; both sides of relationships kept in step; the identity
 * map. Generated code calls {@link io.aludel.orm.state.Instrumentation}; the rooms above work with
 * {@link io.aludel.orm.state.InstanceState}, which asks outward only through {@link io.aludel.orm.state.StateOwner}.
 */
@NullMarked
package io.aludel.orm.state;

import org.jspecify.annotations.NullMarked;
