/** Customers, what is in their basket, and their invoices. */
@NullMarked
package io.aludel.sample.store.order;

import org.jspecify.annotations.NullMarked;
