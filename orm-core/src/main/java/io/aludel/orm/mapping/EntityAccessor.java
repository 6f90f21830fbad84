package io.aludel.orm.mapping;

import io.aludel.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the instances of one entity and gets and puts their fields, without events and without loading. Generated beside
 * the entity; for generated code to extend. Safe for use by many threads.
 */
public abstract class EntityAccessor {
    private volatile @Nullable EntityShape shape;

    /**
     * Answers the accessor of an entity.
     *
     * @throws io.aludel.orm.error.MappingException with {@code not-instrumented} if the class was compiled without
     *     orm-core's annotation processor, with {@code outdated-class} if a superclass has changed since
     */
    public static EntityAccessor of(Class<?> entity) {
        return GeneratedAccessors.find(entity, EntityAccessor.class);
    }

    /** The encoded models of the class and its mapped superclasses, topmost first. */
    public abstract String[] model();

    public abstract Class<?> type();

    /** Makes an instance for loading: its fields that are not mapped are initialised, the mapped ones are not. */
    public abstract Object newInstance();

    /** The field's value, boxed. */
    public abstract @Nullable Object get(Object entity, int attribute);

    /** Puts a boxed value into the field; null into a primitive is its zero. */
    public abstract void put(Object entity, int attribute, @Nullable Object value);

    /**
     * Reads all attributes stored in one column of their own, in index order, from consecutive columns of the current row
     * straight into the fields.
     *
     * @param firstColumn where the first attribute's column is, whether it is read or not
     * @param types per column: null to read by the field's own JDBC getter, else the type to read through; never null for a
     *     field whose type JDBC has no getter for
     * @param withKey false leaves the attributes of the primary key out, which were read before
     */
    public abstract void read(
            Object entity, ResultSet row, int firstColumn, @Nullable SqlType<?>[] types, boolean withKey)
            throws SQLException;

    /** Reads one such attribute, or one computed by an SQL expression. */
    public abstract void read(Object entity, int attribute, ResultSet row, int column, @Nullable SqlType<?> type)
            throws SQLException;

    /** Sets a parameter to one such attribute's value, without boxing where {@code type} is null. */
    public abstract void bind(
            Object entity, int attribute, PreparedStatement statement, int parameter, @Nullable SqlType<?> type)
            throws SQLException;

    /**
     * Calls the methods of the entity that validate the attribute, and answers the value to store. Called for what is added to
     * collections, and for references set by the other side of a relationship; assignments call them in the entity's own code.
     */
    public @Nullable Object validate(Object entity, int attribute, @Nullable Object value) {
        return value;
    }

    /** What the class alone tells of its attributes. */
    public final EntityShape shape() {
        EntityShape known = shape;
        if (known == null) {
            known = new EntityShape(this);
            shape = known;
        }
        return known;
    }
}
