package io.aludel.orm.session;

import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        this.evaluator = new Evaluator(session, mapping);
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

    boolean hasCandidates() {
        return !candidates().isEmpty();
    }

    /** Takes the rows concerned as the database has told them. */
    void fetched(List<Object> identities) {
        for (Object identity : identities) {
            InstanceState state = session.objects().identityMap().find(mapping.root(), identity);
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
            frame.touched(state);
            Managed entity = state.entity();
            if (entity != null && changes == null) {
                frame.deleted(state);
                session.objects().rowDeleted(state, entity);
            } else if (entity != null) {
                update(state, entity, changes);
            }
        }
        for (InstanceState state : unsure) {
            frame.touched(state);
            session.objects().expire(state);
        }
    }

    /** New values are all computed from the old ones, as the database does. */
    private void update(InstanceState state, Managed entity, List<Assignment> changes) {
        Map<ColumnAttributeMapping, @Nullable Object> values = new LinkedHashMap<>();
        Set<ColumnMapping> written = new HashSet<>();
        for (Assignment change : changes) {
            ColumnAttributeMapping attribute = evaluator.find(change.column());
            Evaluator.Value value = attribute == null ? null : evaluator.compile(change.value());
            for (ColumnMapping column : session.maker().loader().lowering().columns(mapping, change.column())) {
                written.add(column);
                if (column.attribute() == null) {
                    session.objects().expire(state);
                    return;
                }
                values.put(column.attribute(), value == null ? Evaluator.UNKNOWN : value.apply(state, entity));
            }
        }
        StateChange change = new StateChange(session, state);
        values.forEach(change::put);
        change.references(written);
        change.computed(written);
    }
}
