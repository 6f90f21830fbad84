/** Clubs and members, whose keys people change. */
package io.aludel.orm.semantics.club;
