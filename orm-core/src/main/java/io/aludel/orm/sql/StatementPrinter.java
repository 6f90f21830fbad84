package io.aludel.orm.sql;

/** Writes a statement as SQL, for people to read: an engine, a dialect, a session maker. */
@FunctionalInterface
public interface StatementPrinter {
    String print(Statement statement);
}
