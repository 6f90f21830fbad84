/** A key of two columns, one of them from a sequence, and attributes that are set or not. */
package io.aludel.orm.semantics.till;
