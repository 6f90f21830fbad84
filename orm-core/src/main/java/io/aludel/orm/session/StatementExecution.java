package io.aludel.orm.session;

import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Statement;

/**
 * A statement that a session is about to run. Listeners may look at it and put another in its place, one after the other. One
 * thread at a time.
 */
public final class StatementExecution {
    private final Session session;
    private Statement statement;

    StatementExecution(Session session, Statement statement) {
        this.session = session;
        this.statement = statement;
    }

    public Session session() {
        return session;
    }

    public Statement statement() {
        return statement;
    }

    /** Whether it only reads. */
    public boolean isQuery() {
        return statement instanceof Query<?> && !(statement instanceof Returning<?>);
    }

    /** Whether it writes. */
    public boolean isDml() {
        return !isQuery();
    }

    /**
     * Runs another statement instead.
     *
     * @throws IllegalArgumentException if a query would take the place of a writing statement, or the other way round
     */
    public void replace(Statement other) {
        if (other instanceof Query<?> != statement instanceof Query<?>
                || other instanceof DmlStatement != statement instanceof DmlStatement) {
            throw new IllegalArgumentException(
                    "A query can only be replaced by a query, a writing statement by one that writes");
        }
        this.statement = other;
    }

    /** Adds loader options or criteria, where it is a select; does nothing otherwise. */
    public void addOptions(LoaderOption... options) {
        if (statement instanceof Select<?> select) {
            this.statement = select.options(options);
        }
    }
}
