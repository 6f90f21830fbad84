package io.aludel.orm.load;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.FetchOptions.Strategy;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Loads what a read of an unloaded attribute needs. Safe for use by many threads. */
final class AttributeLoader {
    private static final @Nullable Object[] NO_VALUES = {};

    private final Loader loader;
    private final ColumnLoader columnLoader;

    AttributeLoader(Loader loader, ColumnLoader columnLoader) {
        this.loader = loader;
        this.columnLoader = columnLoader;
    }

    void load(InstanceState state, int attribute, LoadReason reason, LoadSession session) {
        AttributeMapping mapping = state.mapping().attribute(attribute);
        if (mapping instanceof RelationshipMapping relationship) {
            relationship(state, relationship, reason, session);
        } else if (state.isDeferred(attribute)) {
            deferred(state, mapping, reason, session);
        } else {
            expired(state, session);
        }
    }

    /** Fills every expired column, and the foreign keys that no field stands for. */
    void expired(InstanceState state, LoadSession session) {
        EntityMapping mapping = state.mapping();
        Set<Integer> attributes = new TreeSet<>();
        boolean isWhole = true;
        for (AttributeMapping attribute : mapping.attributes()) {
            if (state.isExpired(attribute.index())) {
                attributes.add(attribute.index());
            } else if (isLoadedWithRow(attribute, state)) {
                isWhole = false;
            }
        }
        Set<Integer> hidden = expiredHidden(state);
        List<InstanceState> states = attributes.isEmpty() ? List.of(state) : together(state, attributes, session);
        columns(states, attributes, hidden, isWhole, session);
    }

    private static Set<Integer> expiredHidden(InstanceState state) {
        Set<Integer> hidden = new TreeSet<>();
        for (ColumnMapping column : state.mapping().hiddenColumns()) {
            if (state.isHiddenExpired(column.hiddenIndex())) {
                hidden.add(column.hiddenIndex());
            }
        }
        return hidden;
    }

    /**
     * The object, and with it those of the same result and class that lack the same columns of a subclass's table, which a query
     * of the superclass has left out.
     */
    private static List<InstanceState> together(InstanceState state, Set<Integer> attributes, LoadSession session) {
        EntityMapping mapping = state.mapping();
        boolean isOfSubclass = attributes.stream()
                .noneMatch(index -> mapping.attribute(index).owner().parent() == null);
        if (!isOfSubclass
                || byDefault(session.lazyDefault()) != Strategy.BATCH
                || !(state.loadContext() instanceof LoadContext context)) {
            return List.of(state);
        }
        return siblings(
                state,
                context,
                RelationshipLoader.CHUNK,
                session,
                other -> other.mapping() == mapping && attributes.stream().allMatch(other::isExpired));
    }

    private static boolean isLoadedWithRow(AttributeMapping attribute, InstanceState state) {
        return attribute instanceof ColumnAttributeMapping column
                && !column.isId()
                && !state.isDeferred(column.index());
    }

    private void deferred(InstanceState state, AttributeMapping attribute, LoadReason reason, LoadSession session) {
        if (reason == LoadReason.READ && options(state).isRaising(attribute)) {
            throw refused(state, attribute, "the query that read it left it out for good");
        }
        Set<Integer> attributes = new TreeSet<>();
        attributes.add(attribute.index());
        String group = attribute.model().deferredGroup();
        if (group != null && !group.isEmpty()) {
            for (AttributeMapping other : state.mapping().attributes()) {
                if (group.equals(other.model().deferredGroup()) && !state.isLoaded(other.index())) {
                    attributes.add(other.index());
                }
            }
        }
        columns(List.of(state), attributes, Set.of(), false, session);
    }

    private void columns(
            List<InstanceState> states,
            Set<Integer> attributes,
            Set<Integer> hidden,
            boolean withKey,
            LoadSession session) {
        if (!columnLoader.load(states, attributes, hidden, withKey, session)) {
            throw new ObjectDeletedException(
                    ErrorCode.ROW_GONE,
                    "Cannot load " + states.get(0).label()
                            + ": its row is gone. Expunge the object, or fetch it with get, which" + " answers null.");
        }
    }

    private static FetchOptions options(InstanceState state) {
        return state.loadContext() instanceof LoadContext context ? context.options() : FetchOptions.NONE;
    }

    private void relationship(
            InstanceState state, RelationshipMapping relationship, LoadReason reason, LoadSession session) {
        LoadContext context = state.loadContext() instanceof LoadContext known ? known : null;
        FetchOptions taken = context == null ? FetchOptions.NONE : context.options();
        SessionCriteria added = SessionCriteria.of(session.options());
        FetchOptions options = added.added(taken, loader);
        @Nullable Object[] values = added.values(taken, context == null ? NO_VALUES : context.values());
        Strategy strategy = strategy(relationship, options, session);
        Path path = new Path(relationship.owner(), null);
        RelationshipLoader relationshipLoader = new RelationshipLoader(loader, relationship, options, path);
        boolean isRead = reason == LoadReason.READ;
        if (strategy == Strategy.RAISE && isRead) {
            throw refused(state, relationship, "it is not to be loaded lazily");
        }
        if (relationshipLoader.resolve(state, session, !isRead)) {
            return;
        }
        if (strategy == Strategy.RAISE_ON_SQL && isRead) {
            throw refused(state, relationship, "it is not to be loaded by SQL, and the session does not have it");
        }
        LazyLoadWatch watch = session.lazyLoadWatch();
        if (watch != null && isRead) {
            watch.aboutToLoad(relationship);
        }
        boolean isBatch = strategy == Strategy.BATCH && context != null && reason != LoadReason.FLUSH;
        List<InstanceState> parents = isBatch ? siblings(state, relationship, context, session) : List.of(state);
        relationshipLoader.load(parents, values, session, Fill.MISSING, !isRead);
    }

    private static Strategy strategy(RelationshipMapping relationship, FetchOptions options, LoadSession session) {
        Strategy strategy = options.strategy(relationship);
        return switch (strategy) {
            case LAZY, BATCH, RAISE, RAISE_ON_SQL -> strategy;
            // What was to come eagerly and is not there was expired since.
            case DEFAULT, JOINED, SELECTIN, CONTAINS_EAGER -> byDefault(session.lazyDefault());
            case WRITE_ONLY -> Strategy.RAISE;
        };
    }

    private static Strategy byDefault(Lazy lazy) {
        Strategy strategy = Strategy.of(lazy);
        return strategy == Strategy.LAZY || strategy == Strategy.RAISE ? strategy : Strategy.BATCH;
    }

    private static List<InstanceState> siblings(
            InstanceState state, RelationshipMapping relationship, LoadContext context, LoadSession session) {
        RelationshipKey key = new RelationshipKey(relationship);
        int most = Math.max(1, RelationshipLoader.CHUNK / key.width());
        return siblings(
                state,
                context,
                most,
                session,
                other -> relationship
                                .owner()
                                .type()
                                .isAssignableFrom(other.mapping().type())
                        && !other.isLoaded(relationship.index())
                        && !key.isStale(other));
    }

    /** The object itself and those of the same result that lack the same, as many as one statement loads. */
    private static List<InstanceState> siblings(
            InstanceState state, LoadContext context, int most, LoadSession session, Predicate<InstanceState> lacksIt) {
        List<InstanceState> found = new ArrayList<>();
        found.add(state);
        int start = context.indexOf(state);
        for (int i = 1; i < context.size() && found.size() < most; i++) {
            InstanceState other = context.member((start + i) % context.size());
            boolean isHere = other != state
                    && other.entity() != null
                    && other.owner() == session.owner()
                    && other.lifecycle() == Lifecycle.PERSISTENT;
            if (isHere && lacksIt.test(other)) {
                found.add(other);
            }
        }
        return found;
    }

    private static OrmException refused(InstanceState state, AttributeMapping attribute, String why) {
        return new OrmException(
                ErrorCode.LOAD_REFUSED,
                "Cannot load " + attribute.path() + " of " + state.label() + ": " + why
                        + ". Load it with the query, for example with "
                        + (attribute instanceof RelationshipMapping ? "selectinLoad" : "undefer") + "("
                        + attribute.owner().shape().expression(attribute.index()) + ").");
    }
}
