/** Figures. */
@NullMarked
package io.aludel.sample.store.report;

import org.jspecify.annotations.NullMarked;
