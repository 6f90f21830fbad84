package io.aludel.orm.mapping;

/** On which side of a relationship the foreign key stands. */
public enum Direction {
    /** In the far table. */
    ONE_TO_MANY,
    /** In the own table. */
    MANY_TO_ONE,
    /** In an association table. */
    MANY_TO_MANY
}
