/**
 * The words of a mapping: annotations and the enums they take, without behaviour. Users write them on their classes; the
 * annotation processor reads them while those classes compile, and nothing reads them at run time.
 */
@NullMarked
package io.aludel.orm.annotation;

import org.jspecify.annotations.NullMarked;
