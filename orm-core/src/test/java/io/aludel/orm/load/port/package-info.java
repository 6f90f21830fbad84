/** Entities whose references have foreign keys without a field, in several tables. */
@NullUnmarked
package io.aludel.orm.load.port;

import org.jspecify.annotations.NullUnmarked;
