/** Entities whose loading is not plain: hierarchies, composite keys, trees, columns that are left out. */
@NullMarked
package io.aludel.orm.load.works;

import org.jspecify.annotations.NullMarked;
