package io.aludel.orm.schema;

/** A rule on the rows of one table. */
public sealed interface Constraint permits PrimaryKey, ForeignKey, UniqueConstraint, CheckConstraint {
    Table table();

    /** The name given, or the one that the naming convention makes. */
    String name();
}
