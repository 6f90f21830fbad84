package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A view of one attribute of related objects, as a collection or a single value. The method is declared without a body, as {@code
 * native}; one it has is replaced:
 *
 * <pre>
 * &#64;AssociationProxy(through = "tags", attribute = "label")
 * public native List&lt;String&gt; getLabels();
 * </pre>
 *
 * <p>A collection is live: adding a value to it makes an object by the target's constructor for that value, for a map by one for
 * key and value if there is one; removing a value removes the object; replacing one sets the attribute.
 *
 * <p>Through a reference, a method that takes the value sets it: on the object referred to, which is made by its constructor for
 * the value where there is none:
 *
 * <pre>
 * &#64;AssociationProxy(through = "home", attribute = "city")
 * public native void setCity(String city);
 * </pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AssociationProxy {
    /** The relationship it passes through. */
    String through();

    /** The attribute of the related objects. */
    String attribute();

    /** On a method that takes the value: whether null lets go of the object, instead of being set on it. */
    boolean nullClears() default false;
}
