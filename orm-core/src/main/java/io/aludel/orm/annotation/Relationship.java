package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Links an entity to another one or to a collection of others. The direction follows from the foreign keys. Names in strings are checked by the compiler run. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Relationship {
    /** The attribute on the other class that is this relationship seen from there. */
    String backPopulates() default "";

    /** The bare field on the other class that this annotation makes the other side. */
    String backref() default "";

    /** The association table of a many-to-many relationship: the name of an {@link AssociationTable} or of an entity's table. */
    String secondary() default "";

    /** On a self-referential relationship: the attributes on the far side of the join; {@code "id"} makes it many-to-one. */
    String[] remoteSide() default {};

    /** The foreign-key attributes to use where there are several ways to join. */
    String[] foreignKeys() default {};

    /** The join condition in place of the foreign keys, as {@code "Attribute == Other.attribute and …"}. */
    String primaryJoin() default "";

    /** The condition from the association table to the target. */
    String secondaryJoin() default "";

    /** What is passed on to the related objects. */
    Cascade[] cascade() default {Cascade.SAVE_UPDATE, Cascade.MERGE};

    /** How the related objects are loaded. */
    Lazy lazy() default Lazy.DEFAULT;

    /** The order of a loaded collection, as {@code "attribute"} or {@code "attribute desc"}. */
    String[] orderBy() default {};

    /** Whether the relationship is only read, never written. */
    boolean viewOnly() default false;

    /** What a delete does about children that are not loaded. */
    PassiveDeletes passiveDeletes() default PassiveDeletes.NONE;

    /** Whether a changed key of the parent is left to ON UPDATE CASCADE. */
    boolean passiveUpdates() default true;

    /** Whether the foreign key is written by an UPDATE of its own, which breaks cycles between rows. */
    boolean postUpdate() default false;

    /** Whether an object may have one parent only; needed for delete-orphan on the many side. */
    boolean singleParent() default false;

    /** Whether eager joins of this relationship are INNER. */
    boolean innerJoin() default false;

    /** For a map: the attribute of the target that is the key. */
    String mapKey() default "";

    /** For an ordered list: the attribute of the target that stores the position. */
    String positionedBy() default "";

    /** The far class, where the field's type does not say it. */
    Class<?> target() default void.class;
}
