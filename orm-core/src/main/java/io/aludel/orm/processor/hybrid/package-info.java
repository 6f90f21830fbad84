/**
 * Translates the bodies of hybrids into Java code that builds their SQL form. Internal. Needs javac's source trees, and infers
 * the few types it needs itself, for bodies are not attributed while annotations are processed.
 */
@NullMarked
package io.aludel.orm.processor.hybrid;

import org.jspecify.annotations.NullMarked;
