package io.aludel.orm.schema;

import org.jspecify.annotations.Nullable;

/**
 * A source of numbers in the database.
 *
 * @param increment the distance between two values the database hands out; a client that takes blocks numbers within it
 */
public record Sequence(@Nullable String schema, String name, long start, int increment) {

    public static Sequence named(String name) {
        return new Sequence(null, name, 1, 1);
    }
}
