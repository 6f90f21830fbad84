/** Filling the store: a small catalogue of its own, and the import of a folder of CSV files. */
@NullMarked
package io.aludel.sample.store.imports;

import org.jspecify.annotations.NullMarked;
