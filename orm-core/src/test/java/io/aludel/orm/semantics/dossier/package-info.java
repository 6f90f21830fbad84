/** Entities whose attributes hold arrays, JSON documents and other values that change inside. */
@NullMarked
package io.aludel.orm.semantics.dossier;

import org.jspecify.annotations.NullMarked;
