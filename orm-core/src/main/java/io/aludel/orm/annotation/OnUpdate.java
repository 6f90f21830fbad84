package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The SQL expression sent with every UPDATE in which the attribute was not set. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface OnUpdate {
    /** The SQL expression, for example {@code CURRENT_TIMESTAMP}. */
    String value();
}
