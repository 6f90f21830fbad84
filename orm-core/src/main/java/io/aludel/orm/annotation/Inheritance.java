package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how the subclasses of an entity are stored. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Inheritance {
    /** One table for all, or one per class joined by key. */
    Strategy strategy() default Strategy.SINGLE;

    /** The attribute or column that tells the class of a row; created when no attribute has that name. */
    String discriminator() default "type";

    /** Where the rows of subclasses stand. */
    enum Strategy {
        /** All classes share one table. */
        SINGLE,
        /** Each class has a table with its own columns, joined by primary key. */
        JOINED
    }
}
