/**
 * Plain records that describe mapped classes, and their compact text form. Internal: the annotation processor makes them
 * while the classes compile and writes them into the generated metamodel; the instrumenting step copies the text into the
 * accessor; mapping decodes it at run time. One truth, checked and with all defaults filled in, so that nobody reads an
 * annotation twice. The rules by which relationships find their join live here too, for both ends use them.
 */
@NullMarked
package io.aludel.orm.model;

import org.jspecify.annotations.NullMarked;
