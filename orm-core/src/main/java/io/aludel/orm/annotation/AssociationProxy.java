package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A view of one attribute of related objects, as a collection or a single value. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AssociationProxy {
    /** The relationship it passes through. */
    String through();

    /** The attribute of the related objects. */
    String attribute();
}
