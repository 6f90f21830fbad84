package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An integer or timestamp that is checked and advanced by every UPDATE, so that concurrent changes are noticed. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Version {
    /** Whether the database changes the value itself. */
    boolean serverSide() default false;
}
