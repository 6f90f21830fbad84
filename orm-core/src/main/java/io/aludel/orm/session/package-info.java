/**
 * The room users work in: {@link io.aludel.orm.session.Session} and its maker, transactions and their snapshots, the life
 * cycle of objects, merge, refresh and events. Only this room moves an object from one state to another; loading and
 * flushing are asked of the rooms below.
 */
@NullMarked
package io.aludel.orm.session;

import org.jspecify.annotations.NullMarked;
