package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the column of a field. Every field that is neither static nor transient is mapped, with or without it. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Column {
    /** The column's name; the field's name in snake_case when empty. */
    String name() default "";

    /** The greatest number of characters; 0 leaves it to the type. */
    int length() default 0;

    /** Total digits of a decimal; 0 leaves it to the type. */
    int precision() default 0;

    /** Digits after the point of a decimal. */
    int scale() default 0;

    /** Whether NULL is allowed. Unset: a primitive and an unmarked reference in a {@code @NullMarked} scope are NOT NULL, everything else is nullable. */
    boolean nullable() default true;

    /** Whether a unique constraint on this column alone is created. */
    boolean unique() default false;

    /** Whether an index on this column alone is created. */
    boolean index() default false;

    /** Whether the column takes part in INSERT. */
    boolean insertable() default true;

    /** Whether the column takes part in UPDATE. */
    boolean updatable() default true;

    /** The column's type as the database writes it, where the inferred one does not fit. */
    String definition() default "";

    /** A comment stored with the column. */
    String comment() default "";
}
