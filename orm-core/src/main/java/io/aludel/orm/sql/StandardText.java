package io.aludel.orm.sql;

/** Writes statements and expressions as their {@code toString} has them. The one implementation is a service. */
public interface StandardText extends StatementPrinter {
    /** An expression by itself, as it would stand in a condition. */
    String print(Expression<?> expression);
}
