package io.aludel.orm.session;

import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a session is about to run: the user's own, or one by which the session loads an object or an attribute. Listeners
 * may add options and criteria to it, and put another statement in the place of a user's. One thread at a time.
 */
public final class StatementExecution {
    private final Session session;
    private final @Nullable String loads;
    private @Nullable Statement statement;
    private List<LoaderOption> options = List.of();

    StatementExecution(Session session, Statement statement) {
        this.session = session;
        this.statement = statement;
        this.loads = null;
    }

    /** @param loads what is loaded, as messages write it */
    StatementExecution(Session session, String loads) {
        this.session = session;
        this.loads = loads;
    }

    public Session session() {
        return session;
    }

    /** The user's statement; null where the session loads something by itself. */
    public @Nullable Statement statement() {
        return statement;
    }

    /** What the session loads by itself: {@code User.addresses} for an attribute, {@code User} for an object; null for a user's statement. */
    public @Nullable String loads() {
        return loads;
    }

    /** Whether it only reads. */
    public boolean isQuery() {
        return statement == null || statement instanceof Query<?> && !(statement instanceof Returning<?>);
    }

    /**
     * Runs another statement instead of the user's.
     *
     * @throws IllegalArgumentException if a query would take the place of a writing statement or the other way round, or the
     *     session loads something by itself
     */
    public void replace(Statement other) {
        if (statement == null || other instanceof Query<?> != statement instanceof Query<?>) {
            throw new IllegalArgumentException(
                    "Only a query can take the place of a query, and a writing statement that of one that writes");
        }
        this.statement = other;
    }

    /** Adds loader options or criteria; writing statements take none. */
    public void addOptions(LoaderOption... more) {
        if (statement instanceof Select<?> select) {
            this.statement = select.options(more);
        } else if (statement == null) {
            List<LoaderOption> all = new ArrayList<>(options);
            all.addAll(List.of(more));
            this.options = List.copyOf(all);
        }
    }

    List<LoaderOption> options() {
        return options;
    }
}
