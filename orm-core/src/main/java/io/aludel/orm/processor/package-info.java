/**
 * The annotation processor. Internal: javac calls it while users' classes compile, nothing at run time does. It scans the
 * annotations into models, checks them, translates hybrids, and writes the metamodel beside each mapped class; the
 * instrumenting plugin asks it for the models of the same compilation.
 */
@NullMarked
package io.aludel.orm.processor;

import org.jspecify.annotations.NullMarked;
