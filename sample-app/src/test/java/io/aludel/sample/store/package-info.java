/** The store as its visitors see it: over HTTP, on a port of its own, with every statement watched. */
@NullMarked
package io.aludel.sample.store;

import org.jspecify.annotations.NullMarked;
