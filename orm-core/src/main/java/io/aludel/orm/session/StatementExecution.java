package io.aludel.orm.session;

import io.aludel.orm.engine.Result;
import io.aludel.orm.engine.UpdateResult;
import io.aludel.orm.sql.Delete;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a session is about to run: the user's own, or one by which the session loads an object or an attribute. Listeners
 * may add options and criteria to it, and put another statement in the place of a user's, or answer it themselves. One thread at a
 * time.
 */
public final class StatementExecution {
    private final DefaultSession session;
    private final @Nullable OwnLoad loads;
    private @Nullable Statement statement;
    private @Nullable Object answer;
    private List<LoaderOption> options = List.of();

    StatementExecution(DefaultSession session, Statement statement) {
        this.session = session;
        this.statement = statement;
        this.loads = null;
    }

    StatementExecution(DefaultSession session, OwnLoad loads) {
        this.session = session;
        this.loads = loads;
    }

    // ---- running

    void tell(EventHub events) {
        events.execute.tell(Session.class, listener -> {
            if (answer == null) {
                listener.accept(this);
            }
        });
    }

    @SuppressWarnings("unchecked") // only a query can take the place of a query
    <R extends @Nullable Object> Result<R> execute(Query<R> query) {
        tell(session.events());
        return answer != null
                ? (Result<R>) answer
                : session.run((Query<R>) Objects.requireNonNullElse(statement, query));
    }

    UpdateResult execute() {
        tell(session.events());
        return answer != null ? (UpdateResult) answer : invokeUpdate();
    }

    /** A statement that is run for rows given beside it, unless a listener has put another one in its place. */
    UpdateResult execute(Supplier<UpdateResult> work) {
        Statement asked = statement;
        tell(session.events());
        if (answer != null) {
            return (UpdateResult) answer;
        }
        return statement == asked ? work.get() : invokeUpdate();
    }

    List<LoaderOption> options() {
        return options;
    }

    // ---- what it is

    public Session session() {
        return session;
    }

    /** The user's statement; null where the session loads something by itself. */
    public @Nullable Statement statement() {
        return statement;
    }

    /** What the session loads by itself: {@code User.addresses} for an attribute, {@code User} for an object; null for a user's statement. */
    public @Nullable String loads() {
        return loads == null ? null : loads.what();
    }

    /** Whether it only reads. */
    public boolean isQuery() {
        return statement == null || statement instanceof Query<?> && !(statement instanceof Returning<?>);
    }

    /** Whether it is an INSERT. */
    public boolean isInsert() {
        return written() instanceof Insert;
    }

    /** Whether it is an UPDATE. */
    public boolean isUpdate() {
        return written() instanceof Update;
    }

    /** Whether it is a DELETE. */
    public boolean isDelete() {
        return written() instanceof Delete;
    }

    /** Whether the session loads columns of an object it has: deferred ones, expired ones, those of a refresh. */
    public boolean isColumnLoad() {
        return loads != null && loads.kind() == OwnLoad.Kind.COLUMNS;
    }

    /** Whether the session loads a relationship of an object it has. */
    public boolean isRelationshipLoad() {
        return loads != null && loads.kind() == OwnLoad.Kind.RELATIONSHIP;
    }

    /** The object whose attribute or columns the session loads; null for a user's statement and for a load by key. */
    public @Nullable Object lazyLoadedFrom() {
        return loads == null ? null : loads.from();
    }

    /** The entities in FROM of a query, the one that a statement writes, or the one that is loaded; empty where tables are named. */
    public Set<Class<?>> entities() {
        if (loads != null) {
            return Set.of(loads.entity());
        }
        Set<Class<?>> found = new LinkedHashSet<>();
        if (statement instanceof Select<?> select) {
            select.froms().forEach(item -> note(item, found));
            select.joins().stream().map(Join::target).forEach(item -> note(item, found));
        }
        note(target(written()), found);
        return found;
    }

    private @Nullable Statement written() {
        return statement instanceof Returning<?> returning ? returning.statement() : statement;
    }

    private static @Nullable FromItem target(@Nullable Statement written) {
        if (written instanceof Insert insert) {
            return insert.target();
        }
        if (written instanceof Update update) {
            return update.target();
        }
        return written instanceof Delete delete ? delete.target() : null;
    }

    private static void note(@Nullable FromItem item, Set<Class<?>> found) {
        if (item instanceof EntityFrom<?> entity) {
            found.add(entity.entity());
        }
    }

    // ---- what a listener does with it

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

    /**
     * Runs the user's query as it stands, for a listener that looks at the rows or keeps them. The session runs it once more unless
     * the listener gives an {@link #answer}.
     */
    public Result<?> invoke() {
        if (!(statement instanceof Query<?> query)) {
            throw new IllegalStateException("Only a query of the user can be invoked, not a load of the session or a"
                    + " statement that writes");
        }
        return session.run(query);
    }

    /** Runs the user's writing statement as it stands; as {@link #invoke}. */
    public UpdateResult invokeUpdate() {
        if (!(statement instanceof DmlStatement writing)) {
            throw new IllegalStateException("Only a writing statement of the user can be invoked so");
        }
        return session.run(writing);
    }

    /** Gives the user these rows instead of running the query. Listeners after this one are not called. */
    public void answer(Result<?> rows) {
        if (!(statement instanceof Query<?>)) {
            throw new IllegalStateException("Only a query of the user can be answered with rows");
        }
        this.answer = rows;
    }

    /** Gives the user this outcome instead of running the writing statement. Listeners after this one are not called. */
    public void answer(UpdateResult outcome) {
        if (!(statement instanceof DmlStatement)) {
            throw new IllegalStateException("Only a writing statement of the user can be answered with a count");
        }
        this.answer = outcome;
    }
}
