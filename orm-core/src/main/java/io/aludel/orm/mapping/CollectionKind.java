package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;

/** What a relationship's field holds. */
public enum CollectionKind {
    /** One object or null. */
    NONE,
    LIST,
    SET,
    SORTED_SET,
    /** Held as a list. */
    COLLECTION,
    MAP;

    /** The kind of a field by its interface's name; empty for a reference. */
    static CollectionKind of(String container, String path) {
        return switch (container) {
            case "" -> NONE;
            case "java.util.List" -> LIST;
            case "java.util.Set" -> SET;
            case "java.util.SortedSet" -> SORTED_SET;
            case "java.util.Collection" -> COLLECTION;
            case "java.util.Map" -> MAP;
            default ->
                throw new MappingException(
                        ErrorCode.COLLECTION_TYPE,
                        "Cannot map " + path + ": changes of a " + container
                                + " cannot be watched. Declare the field as List, Set, SortedSet, Collection or Map.");
        };
    }
}
