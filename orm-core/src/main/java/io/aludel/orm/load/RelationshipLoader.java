package io.aludel.orm.load;

import io.aludel.orm.engine.Cursor;
import io.aludel.orm.engine.QueryOptions;
import io.aludel.orm.load.RelationshipGroups.Group;
import io.aludel.orm.mapping.CompositeKey;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads one relationship of any number of objects by statements of its own: one for up to 500 different keys. Serves lazy
 * loading, of one object or of all that came with it, as well as loading right after a query. Immutable; safe for use by many
 * threads.
 */
final class RelationshipLoader implements FollowUp {
    static final int CHUNK = 500;
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.load");

    private final Loader loader;
    private final RelationshipMapping relationship;
    private final FetchOptions options;
    private final Path path;
    private final RelationshipKey key;

    /**
     * @param options those of the objects that have the relationship
     * @param path up to those objects
     */
    RelationshipLoader(Loader loader, RelationshipMapping relationship, FetchOptions options, Path path) {
        this.loader = loader;
        this.relationship = relationship;
        this.options = options;
        this.path = path;
        this.key = new RelationshipKey(relationship);
    }

    RelationshipMapping relationship() {
        return relationship;
    }

    @Override
    public void loadAfter(LoadContext context, LoadRun run) {
        List<InstanceState> parents = new ArrayList<>(context.size());
        List<Managed> held = new ArrayList<>(context.size());
        for (int i = 0; i < context.size(); i++) {
            InstanceState state = context.member(i);
            Managed entity = state.entity();
            if (entity != null && isWanted(state, entity, run.fill())) {
                parents.add(state);
                held.add(entity);
            }
        }
        load(parents, context.values(), run.session(), run.fill(), false);
    }

    private boolean isWanted(InstanceState state, Managed entity, Fill fill) {
        return relationship.owner().type().isInstance(entity)
                && (fill == Fill.EVERYTHING || !state.isLoaded(relationship.index()));
    }

    /**
     * Loads it for these objects.
     *
     * @param committed whether the keys of the last flush count, not changes since
     */
    void load(
            List<InstanceState> parents, @Nullable Object[] values, LoadSession session, Fill fill, boolean committed) {
        RelationshipGroups groups = new RelationshipGroups();
        for (InstanceState parent : parents) {
            Managed entity = parent.entity();
            if (entity != null) {
                assign(parent, entity, groups, session, fill, committed);
            }
        }
        if (!groups.isEmpty()) {
            query(groups, values, session, fill);
            for (Group group : groups.all()) {
                finish(group, fill);
            }
        }
    }

    /** Loads it for one object if that takes no SQL: it refers to nothing, or the session has what it refers to. */
    boolean resolve(InstanceState parent, LoadSession session, boolean committed) {
        if (key.isStale(parent)) {
            loader.refill(parent, session);
        }
        Object value = key.of(parent, committed);
        Managed known = value != null && mayLookUp() ? key.lookUp(session.identityMap(), value) : null;
        if (value == null || known != null) {
            fill(parent, known == null ? List.of() : List.of(known), Fill.MISSING);
            return true;
        }
        return false;
    }

    private void assign(
            InstanceState parent,
            Managed entity,
            RelationshipGroups groups,
            LoadSession session,
            Fill fill,
            boolean committed) {
        if (key.isStale(parent)) {
            loader.refill(parent, session);
        }
        Object value = key.of(parent, committed);
        if (value == null) {
            fill(parent, List.of(), fill);
            return;
        }
        Managed known = mayLookUp() ? key.lookUp(session.identityMap(), value) : null;
        if (known != null) {
            fill(parent, List.of(known), fill);
        } else {
            groups.add(value, entity);
        }
    }

    private boolean mayLookUp() {
        FetchOptions.Step step = options.step(relationship);
        return relationship.isSimpleManyToOne() && (step == null || step.criterion() == null);
    }

    private void query(RelationshipGroups groups, @Nullable Object[] values, LoadSession session, Fill fill) {
        List<Object> keys = groups.keys();
        int most = Math.max(1, CHUNK / key.width());
        for (int from = 0; from < keys.size(); from += most) {
            List<Object> chunk = keys.subList(from, Math.min(from + most, keys.size()));
            RelationshipPlan plan = loader.relationshipPlan(relationship, options, path, padded(chunk.size(), most));
            run(plan, chunk, groups, values, session, fill);
        }
    }

    // Powers of two, so that results of many sizes share few statements; the last key is repeated.
    private static int padded(int size, int most) {
        int padded = size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
        return Math.min(padded, most);
    }

    private void run(
            RelationshipPlan plan,
            List<Object> chunk,
            RelationshipGroups groups,
            @Nullable Object[] values,
            LoadSession session,
            Fill fill) {
        LoadRun run = new LoadRun(plan.plan(), session, fill, Arrays.copyOf(values, options.slots()));
        run.makeRoom();
        try (Cursor cursor = plan.plan().open(session, parameters(plan, chunk, values), QueryOptions.DEFAULT)) {
            Group only = plan.keyColumns().length == 0 ? groups.of(chunk.get(0)) : null;
            while (cursor.next()) {
                read(plan, cursor, only, groups, run);
            }
        }
        run.finish();
    }

    private void read(
            RelationshipPlan plan, Cursor cursor, @Nullable Group only, RelationshipGroups groups, LoadRun run) {
        try {
            ResultSet row = cursor.resultSet();
            Group group = only == null ? groups.of(row, plan) : only;
            Managed target = plan.target().read(row, run);
            if (target != null && group != null) {
                group.found(target, plan.repeatsRows());
            }
        } catch (SQLException e) {
            throw cursor.failed(e);
        }
    }

    private @Nullable Object[] parameters(RelationshipPlan plan, List<Object> chunk, @Nullable Object[] values) {
        int slot = options.slots();
        @Nullable Object[] parameters = Arrays.copyOf(values, slot + plan.keys() * key.width());
        for (int i = 0; i < plan.keys(); i++) {
            Object value = chunk.get(Math.min(i, chunk.size() - 1));
            if (key.width() == 1) {
                parameters[slot++] = value;
            } else {
                for (int part = 0; part < key.width(); part++) {
                    parameters[slot++] = ((CompositeKey) value).get(part);
                }
            }
        }
        return parameters;
    }

    private void finish(Group group, Fill fill) {
        for (Managed parent : group.parents()) {
            fill(parent.$state(), group.elements(), fill);
        }
    }

    private void fill(InstanceState parent, List<Managed> elements, Fill fill) {
        int index = relationship.index();
        if (fill != Fill.EVERYTHING && parent.isLoaded(index)) {
            return;
        }
        if (relationship.isCollection()) {
            parent.putLoadedCollection(index, elements);
            return;
        }
        if (elements.size() > 1) {
            LOG.warn(
                    "{} of {} refers to one object, but {} rows refer back; the first is used",
                    relationship.path(),
                    parent.label(),
                    elements.size());
        }
        parent.putLoaded(index, elements.isEmpty() ? null : elements.get(0));
        if (fill == Fill.EVERYTHING) {
            parent.commit(index);
        }
    }
}
