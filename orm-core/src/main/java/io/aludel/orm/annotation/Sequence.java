package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Takes a key from a sequence, in blocks. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Sequence {
    /** The sequence's name; table and column joined by underscores plus {@code _seq} when empty. */
    String value() default "";

    /** How many values one call fetches. */
    int allocation() default 50;

    /** The first value. */
    long start() default 1;
}
