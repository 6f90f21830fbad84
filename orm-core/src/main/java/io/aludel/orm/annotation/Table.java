package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the table of an entity; without it the table is the class name in snake_case. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {
    /** The table's name; the class name in snake_case when empty. */
    String value() default "";

    /** The schema the table stands in; the connection's default when empty. */
    String schema() default "";

    /** A comment stored with the table. */
    String comment() default "";

    /** Indexes over several columns. */
    Index[] indexes() default {};

    /** Unique constraints over several columns. */
    UniqueConstraint[] unique() default {};

    /** Check constraints. */
    Check[] checks() default {};
}
