package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a field's column refer to another table's column, as {@code "table.column"}; on a relationship it names the implicit column's target or the column itself. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ForeignKey {
    /** The column referred to, as {@code "table.column"}. */
    String value() default "";

    /** On a relationship without a foreign-key field of its own: the name of the implicit column. */
    String column() default "";

    /** The constraint's name; by convention when empty. */
    String name() default "";

    /** What the database does to the row when the referred row is deleted. */
    ForeignKeyAction onDelete() default ForeignKeyAction.NO_ACTION;

    /** What the database does when the referred key changes. */
    ForeignKeyAction onUpdate() default ForeignKeyAction.NO_ACTION;

    /** Whether the constraint is checked at commit only. */
    boolean deferred() default false;
}
