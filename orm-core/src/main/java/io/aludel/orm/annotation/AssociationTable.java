package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the table between the two sides of a many-to-many relationship. Columns and composite key follow from the two keys unless named. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface AssociationTable {
    /** The table's name. */
    String name();

    /** The schema; the connection's default when empty. */
    String schema() default "";

    /** The columns that refer to the class where the annotation stands. */
    String[] columns() default {};

    /** The columns that refer to the other class. */
    String[] inverseColumns() default {};

    /** Whether both foreign keys form the primary key; false allows duplicate rows. */
    boolean primaryKey() default true;

    /** What the database does to association rows when either side is deleted. */
    ForeignKeyAction onDelete() default ForeignKeyAction.NO_ACTION;

    /**
     * The name of a boolean column that marks rows as deleted: what is taken out of the relationship is marked instead of deleted,
     * marked rows are not read, and adding it again takes the mark back. Rows go for good when one of the objects does; those that
     * were marked before need {@code onDelete = CASCADE} then. Empty: rows are deleted.
     */
    String softDelete() default "";
}
