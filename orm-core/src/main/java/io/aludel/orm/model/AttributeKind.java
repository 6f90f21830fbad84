package io.aludel.orm.model;

/** How an attribute is stored. */
public enum AttributeKind {
    /** In one column. */
    COLUMN,
    /** In the columns of an embeddable. */
    EMBEDDED,
    /** As a reference to one entity. */
    REFERENCE,
    /** As a collection of entities: List, Set, Collection, SortedSet. */
    COLLECTION,
    /** As a map of entities keyed by one of their attributes. */
    MAP,
    /** Not at all: computed by an SQL expression when the row is read. */
    COLUMN_PROPERTY;

    public boolean isRelationship() {
        return this == REFERENCE || this == COLLECTION || this == MAP;
    }
}
