package io.aludel.orm.load;

import io.aludel.orm.engine.Cursor;
import io.aludel.orm.engine.QueryOptions;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills column attributes of objects that lack them, from as few tables as possible: of one object, or of several of one class
 * by one statement. Safe for use by many threads.
 */
final class ColumnLoader {
    private final Loader loader;

    ColumnLoader(Loader loader) {
        this.loader = loader;
    }

    private record PlanKey(
            EntityMapping mapping, Set<Integer> attributes, Set<Integer> hidden, boolean withKey, int objects) {}

    private record Plan(LoadPlan plan, ClassReader reader, RowKey key, int objects) {}

    /**
     * Fills some attributes.
     *
     * @param states of one class
     * @param hidden the foreign keys without a field that are to be read, too
     * @param withKey whether the key is to be read, too
     * @return whether the row of the first was there
     */
    boolean load(
            List<InstanceState> states,
            Set<Integer> attributes,
            Set<Integer> hidden,
            boolean withKey,
            LoadSession session) {
        EntityMapping mapping = states.get(0).mapping();
        int objects = padded(states.size());
        boolean selectsKey = withKey || objects > 1;
        Plan plan = loader.plan(
                new PlanKey(mapping, attributes, hidden, selectsKey, objects),
                Plan.class,
                key -> plan(mapping, attributes, hidden, selectsKey, objects));
        // The objects themselves are held while their rows are read.
        Map<Object, Managed> byIdentity = new HashMap<>();
        states.forEach(state -> byIdentity.put(state.identity(), state.entity()));
        Managed first = byIdentity.get(states.get(0).identity());
        Set<InstanceState> found = new LinkedHashSet<>();
        try (Cursor cursor = plan.plan.open(session, parameters(mapping, states, objects), QueryOptions.DEFAULT)) {
            while (cursor.next()) {
                found.add(read(plan, cursor, first, byIdentity));
            }
        }
        if (session.hearsLoads()) {
            found.forEach(session::refreshed);
        }
        return found.contains(states.get(0));
    }

    private static int padded(int size) {
        int padded = size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
        return Math.min(padded, RelationshipLoader.CHUNK);
    }

    private static InstanceState read(Plan plan, Cursor cursor, Managed only, Map<Object, Managed> byIdentity) {
        try {
            ResultSet row = cursor.resultSet();
            Managed entity = plan.objects == 1 ? only : byIdentity.get(plan.key.identity(row));
            InstanceState state = entity.$state();
            plan.reader.fill(state, entity, row, Fill.MISSING);
            return state;
        } catch (SQLException e) {
            throw cursor.failed(e);
        }
    }

    private static @Nullable Object[] parameters(EntityMapping mapping, List<InstanceState> states, int objects) {
        int width = mapping.id().columns().size();
        @Nullable Object[] parameters = new Object[objects * width];
        for (int i = 0; i < objects; i++) {
            Object identity = states.get(Math.min(i, states.size() - 1)).identity();
            System.arraycopy(mapping.id().values(identity), 0, parameters, i * width, width);
        }
        return parameters;
    }

    private Plan plan(
            EntityMapping mapping, Set<Integer> attributes, Set<Integer> hidden, boolean selectsKey, int objects) {
        EntitySource source = EntitySource.of(mapping, tables(mapping, attributes, hidden));
        List<ColumnMapping> key = mapping.id().columns();
        PlanParameters parameters = new PlanParameters(key.size() * objects);
        PlanDraft draft = new PlanDraft(new EntityRewriter(loader.registry(), parameters, List.of()));
        RowKey rowKey = selectsKey ? draft.key(source) : new RowKey(mapping.root(), new int[0], Statements.types(key));
        ClassReader reader = draft.classReader(mapping, source, new Wanted(attributes));
        if (draft.list().elements().isEmpty()) {
            draft.key(source); // an embeddable may have no column
        }
        Select<?> select =
                SQL.select(draft.list().elements().toArray(Element<?>[]::new)).from(source.first());
        for (Join join : source.joins()) {
            select = select.join(join);
        }
        select = select.where(Statements.oneOf(source.columns(key), Statements.types(key), objects, 0));
        return new Plan(new LoadPlan(loader.compile(select), parameters, List.of(), 0), reader, rowKey, objects);
    }

    private static List<Table> tables(EntityMapping mapping, Set<Integer> attributes, Set<Integer> hidden) {
        Set<Table> wanted = new LinkedHashSet<>();
        for (int attribute : attributes) {
            if (mapping.attribute(attribute) instanceof ColumnAttributeMapping column) {
                column.columns().forEach(part -> wanted.add(part.table()));
            } else {
                wanted.addAll(mapping.attribute(attribute).owner().tables());
            }
        }
        hidden.forEach(
                index -> wanted.add(mapping.hiddenColumns().get(index).column().table()));
        if (wanted.isEmpty()) {
            wanted.add(mapping.tables().get(0));
        }
        return mapping.tables().stream().filter(wanted::contains).toList();
    }

    private record Wanted(Set<Integer> attributes) implements PlanDraft.Choice {
        @Override
        public boolean isLeft(AttributeMapping attribute) {
            return !attributes.contains(attribute.index());
        }

        @Override
        public boolean isDeferredHere(AttributeMapping attribute) {
            return false;
        }
    }
}
