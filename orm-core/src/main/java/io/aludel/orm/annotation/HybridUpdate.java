package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What setting a hybrid in an UPDATE or INSERT statement sets: a static method that takes the value as an expression and answers the
 * assignments.
 *
 * <pre>
 * &#64;HybridUpdate("fullName")
 * static List&lt;Assignment&gt; fullName(Expression&lt;String&gt; value) { … }
 * </pre>
 *
 * <p>A hybrid that only stands for one attribute needs none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HybridUpdate {
    /** The hybrid's name. */
    String value();
}
