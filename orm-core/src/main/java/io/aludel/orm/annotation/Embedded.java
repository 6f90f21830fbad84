package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Maps a field of an {@link Embeddable} type. The annotation may be left out. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Embedded {
    /** Put before each column name of the embeddable. */
    String prefix() default "";

    /** Replacements for single columns, as {@code "attribute=column"}. */
    String[] columns() default {};
}
