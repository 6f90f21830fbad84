package io.aludel.orm.annotation;

/** When and how related objects are loaded. */
public enum Lazy {
    /** As the session maker says; batch unless configured. */
    DEFAULT,
    /** On first access, one object at a time. */
    SELECT,
    /** On first access, for all objects of the same result at once. */
    BATCH,
    /** With the parent, by a LEFT OUTER JOIN. */
    JOINED,
    /** Right after the parents, by one SELECT … IN per 500. */
    SELECTIN,
    /** Right after the parents, as lazy loading would. */
    IMMEDIATE,
    /** Never implicitly: reading fails with an error. */
    RAISE,
    /** Never: the collection is only added to, removed from and queried. */
    WRITE_ONLY
}
