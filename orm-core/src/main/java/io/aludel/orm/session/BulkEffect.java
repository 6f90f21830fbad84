package io.aludel.orm.session;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.NamedColumn;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a statement does to the objects of the session: which ones it concerns is found before it runs, the rest after. */
final class BulkEffect {
    private final DefaultSession session;
    private final EntityMapping mapping;
    private final Evaluator evaluator;
    private final List<InstanceState> matched = new ArrayList<>();
    private final List<InstanceState> unsure = new ArrayList<>();
    private @Nullable List<Assignment> assignments;

    BulkEffect(DefaultSession session, EntityMapping mapping) {
        this.session = session;
        this.mapping = mapping;
        this.evaluator = new Evaluator(mapping);
    }

    BulkEffect updating(List<Assignment> all) {
        this.assignments = all;
        return this;
    }

    /** Finds the objects concerned in memory; false if the condition does not allow it. */
    boolean evaluate(List<BooleanExpression> where) {
        Evaluator.Value condition = evaluator.compile(Junction.of(true, where));
        if (condition == null) {
            return false;
        }
        for (InstanceState state : candidates()) {
            Managed entity = state.entity();
            Object answer = entity == null ? null : condition.apply(state, entity);
            if (answer == Evaluator.UNKNOWN) {
                unsure.add(state);
            } else if (Boolean.TRUE.equals(answer)) {
                matched.add(state);
            }
        }
        return true;
    }

    /** Asks the database for the keys of the rows concerned. */
    void fetch(EntityClass<?> target, List<BooleanExpression> where, boolean readsOthers) {
        if (candidates().isEmpty()) {
            return;
        }
        if (readsOthers || mapping.id().attributes().size() > 1) {
            unsure.addAll(candidates());
            return;
        }
        String key = mapping.id().attributes().get(0).name();
        Select<Object> keys = SQL.select(new NamedColumn(target, key)).where(where.toArray(BooleanExpression[]::new));
        for (Object found :
                session.maker().loader().execute(keys, session.loading().adapter())) {
            InstanceState state = session.objects()
                    .identityMap()
                    .find(mapping.root(), mapping.id().normalise(found));
            if (state != null) {
                matched.add(state);
            }
        }
    }

    private List<InstanceState> candidates() {
        List<InstanceState> candidates = new ArrayList<>();
        for (InstanceState state : session.objects().persistent()) {
            if (state.mapping().isA(mapping)) {
                candidates.add(state);
            }
        }
        return candidates;
    }

    /** Brings the objects in step, after the statement ran. */
    void apply() {
        Frame frame = session.transactions().autobegin().frame();
        List<Assignment> changes = assignments;
        for (InstanceState state : matched) {
            frame.touched.add(state);
            Managed entity = state.entity();
            if (entity != null && changes == null) {
                frame.deleted.add(state);
                session.objects().rowDeleted(state, entity);
            } else if (entity != null) {
                update(state, entity, changes);
            }
        }
        for (InstanceState state : unsure) {
            frame.touched.add(state);
            session.objects().expire(state);
        }
    }

    /** New values are all computed from the old ones, as the database does. */
    private void update(InstanceState state, Managed entity, List<Assignment> changes) {
        Map<ColumnAttributeMapping, Object> values = new LinkedHashMap<>();
        for (Assignment change : changes) {
            ColumnAttributeMapping attribute = evaluator.find(change.column());
            ColumnAttributeMapping embedded = attribute == null ? evaluator.findEmbedded(change.column()) : null;
            if (embedded != null) {
                values.put(embedded, Evaluator.UNKNOWN);
            } else if (attribute != null) {
                Evaluator.Value value = evaluator.compile(change.value());
                values.put(attribute, value == null ? Evaluator.UNKNOWN : value.apply(state, entity));
            }
        }
        values.forEach((attribute, value) -> put(state, attribute, value));
    }

    private static void put(InstanceState state, ColumnAttributeMapping attribute, @Nullable Object value) {
        boolean fits = value == null || attribute.column().type().javaType().isInstance(value);
        if (value == Evaluator.UNKNOWN || !fits) {
            state.expire(attribute.index());
        } else if (state.isLoaded(attribute.index())) {
            state.putLoaded(attribute.index(), value);
            state.commit(attribute.index());
        }
    }
}
