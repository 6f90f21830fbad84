/** The entities of the random session tests: every kind of relationship, once. */
@NullUnmarked
package io.aludel.orm.session.random.town;

import org.jspecify.annotations.NullUnmarked;
