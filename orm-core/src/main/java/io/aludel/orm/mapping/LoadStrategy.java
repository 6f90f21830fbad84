package io.aludel.orm.mapping;

/** How an option has a relationship loaded. */
public enum LoadStrategy {
    /** As the mapping says; for options that only speak of what lies below. */
    DEFAULT,
    /** On first access, one object at a time. */
    LAZY,
    /** On first access, for all objects of the same result at once. */
    BATCH,
    /** With the parent, by a LEFT OUTER JOIN. */
    JOINED,
    /** Right after the parents, by one SELECT … IN per 500. */
    SELECTIN,
    /** Right after the parents, as lazy loading would. */
    IMMEDIATE,
    /** Never: reading what is not loaded fails. */
    RAISE,
    /** Never by SQL: reading fails unless the identity map has it. */
    RAISE_ON_SQL,
    /** From the join that the query has itself. */
    CONTAINS_EAGER
}
