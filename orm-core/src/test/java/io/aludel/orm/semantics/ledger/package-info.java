/** A key that is an embeddable, with a foreign key inside. */
package io.aludel.orm.semantics.ledger;
