/** The store's entities, on the Chinook schema: plain classes, checked and instrumented while they compile. */
@NullMarked
package io.aludel.sample.store.model;

import org.jspecify.annotations.NullMarked;
