package io.aludel.orm.model;

import java.util.List;

/**
 * How a relationship finds its objects.
 *
 * @param pairs the columns that must be equal between the own tables and the target's, or the association table's
 * @param secondaryPairs for many-to-many: the columns equal between the association table and the target's tables
 * @param literals the columns that must equal a constant, from a written {@code primaryJoin}; empty otherwise
 */
public record Join(Direction direction, List<Pair> pairs, List<Pair> secondaryPairs, List<Literal> literals) {

    /** On which side the foreign key stands. */
    public enum Direction {
        /** The own table has it. */
        MANY_TO_ONE,
        /** The target's table has it. */
        ONE_TO_MANY,
        /** The association table has both. */
        MANY_TO_MANY
    }

    /** Two columns that must be equal; {@code near} is nearer to the entity that declares the relationship. */
    public record Pair(Side near, Side far) {

        Pair reversed() {
            return new Pair(far, near);
        }
    }

    /** A column by the qualified name of its table and its own name. */
    public record Side(String table, String column) {

        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    /** A column that must equal a constant: text in quotes, a number, true or false, as written. */
    public record Literal(Side column, String value) {}

    public Join {
        literals = List.copyOf(literals);
        pairs = List.copyOf(pairs);
        secondaryPairs = List.copyOf(secondaryPairs);
    }
}
