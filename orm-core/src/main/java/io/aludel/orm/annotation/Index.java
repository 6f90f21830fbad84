package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Index {
    /** The columns; on a field: that field's column. */
    String[] columns() default {};

    /** The index's name; by convention when empty. */
    String name() default "";

    /** Whether the index is unique. */
    boolean unique() default false;
}
