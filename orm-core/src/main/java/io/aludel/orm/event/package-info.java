/**
 * How listeners are kept and told: {@link io.aludel.orm.event.ListenerList} and the
 * {@link io.aludel.orm.event.Registration} that takes a listener out again. Only the mechanism lives here; a listener's
 * interface lives in the room of the thing listened to. Users meet {@code Registration}.
 */
@NullMarked
package io.aludel.orm.event;

import org.jspecify.annotations.NullMarked;
