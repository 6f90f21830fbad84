/** Letters and who sends them, by more ways than a foreign key. */
package io.aludel.orm.semantics.post;
