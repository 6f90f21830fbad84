/** The application's start. */
@NullMarked
package io.aludel.sample.store;

import org.jspecify.annotations.NullMarked;
