package io.aludel.orm.session;

import io.aludel.orm.engine.UpdateResult;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.flush.Flusher;
import io.aludel.orm.load.Lowering;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.ExecutionOptions.Synchronization;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.NamedColumn;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Update;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Updates rows by their keys, each with values of its own, and brings the session's objects in step. */
final class KeyedUpdate {
    private final DefaultSession session;
    private final EntityClass<?> target;
    private final EntityMapping mapping;
    private final boolean synchronizes;
    private final boolean isTouched;

    private record Row(
            Object identity,
            @Nullable Object version,
            Map<ColumnMapping, @Nullable Object> values,
            List<Assignment> computed) {
        /** Whether both can be written by the same statement. */
        boolean isLike(Row other) {
            return computed.isEmpty()
                    && other.computed.isEmpty()
                    && (version == null) == (other.version == null)
                    && List.copyOf(values.keySet()).equals(List.copyOf(other.values.keySet()));
        }
    }

    KeyedUpdate(DefaultSession session, Update update, EntityClass<?> target) {
        this.session = session;
        this.target = target;
        this.mapping = session.mapping(target.entity());
        this.synchronizes = update.executionOptions().synchronization() != Synchronization.NONE;
        this.isTouched = mapping.columns().stream().anyMatch(column -> column.onUpdate() != null);
    }

    UpdateResult run(Collection<? extends Map<?, ?>> given) {
        List<Row> batch = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        int count = 0;
        for (Map<?, ?> each : given) {
            Row row = row(each);
            if (row.values.isEmpty() && row.computed.isEmpty()) {
                continue;
            }
            count++;
            if (isTouched || !row.computed.isEmpty()) {
                send(batch, keys);
                alone(row);
                continue;
            }
            if (!batch.isEmpty() && !row.isLike(batch.get(0)) || !keys.add(row.identity)) {
                send(batch, keys);
                keys.add(row.identity);
            }
            batch.add(row);
        }
        send(batch, keys);
        return new UpdateResult(count);
    }

    private Row row(Map<?, ?> given) {
        Map<ColumnMapping, @Nullable Object> values = new LinkedHashMap<>();
        List<Assignment> computed = new ArrayList<>();
        given.forEach((key, value) -> {
            Expression<?> attribute =
                    key instanceof Expression<?> expression ? expression : new NamedColumn(target, (String) key);
            Expression<?> cell =
                    value instanceof Expression<?> expression ? expression : new Bind<>(value, type(attribute));
            for (Assignment settled : SQL.update(mapping.type())
                    .set(new Assignment(attribute, cell))
                    .assignments()) {
                add(settled, values, computed);
            }
        });
        @Nullable
        Object[] key = mapping.id().columns().stream().map(values::remove).toArray();
        for (Object part : key) {
            if (part == null) {
                throw new OrmException(
                        ErrorCode.MISSING_KEY,
                        "Cannot update " + mapping.name() + " by key: a row has no value for its primary key "
                                + mapping.id() + ". Give it one, or write update(…).where(…).");
            }
        }
        Object identity = mapping.id().identity(key);
        ColumnMapping version = mapping.version();
        return new Row(identity, version == null ? null : values.remove(version), values, computed);
    }

    @SuppressWarnings("unchecked") // any value may be bound
    private static io.aludel.orm.type.SqlType<Object> type(Expression<?> attribute) {
        return (io.aludel.orm.type.SqlType<Object>) attribute.type();
    }

    private void add(Assignment assignment, Map<ColumnMapping, @Nullable Object> values, List<Assignment> computed) {
        RowValues attribute = new RowValues(session, mapping, assignment.column());
        if (assignment.value() instanceof Bind<?> bind && attribute.isPlain()) {
            for (int i = 0; i < attribute.columns().size(); i++) {
                values.put(attribute.columns().get(i), attribute.part(i, bind.value()));
            }
        } else {
            computed.add(assignment);
        }
    }

    private void send(List<Row> batch, Set<Object> keys) {
        if (!batch.isEmpty()) {
            Row first = batch.get(0);
            session.maker()
                    .flusher()
                    .update(
                            mapping,
                            List.copyOf(first.values.keySet()),
                            batch.stream()
                                    .map(row -> row.values.values().toArray())
                                    .toList(),
                            batch.stream().map(Row::identity).toList(),
                            first.version == null
                                    ? null
                                    : batch.stream().map(Row::version).toList(),
                            session.connection(mapping.type()));
            batch.forEach(this::inStep);
        }
        batch.clear();
        keys.clear();
    }

    private void inStep(Row row) {
        InstanceState state = synchronizes ? session.objects().identityMap().find(mapping.root(), row.identity) : null;
        if (state != null) {
            ColumnMapping version = mapping.version();
            if (row.version != null && version != null && !version.attribute().isServerVersion()) {
                row.values.put(version, Flusher.nextVersion(version, row.version));
            }
            new StateChange(session, state).put(row.values);
        }
    }

    /** A row whose values the database computes, or in which the mapping has it set others. */
    private void alone(Row row) {
        Update update = SQL.update(mapping.type())
                .where(Lowering.oneOf(mapping, target, List.of(row.identity)))
                .set(row.computed.toArray(Assignment[]::new));
        Map<ColumnMapping, @Nullable Object> values = new LinkedHashMap<>(row.values);
        ColumnMapping version = mapping.version();
        if (row.version != null && version != null) {
            update = update.where(Lowering.column(target, version).eq(row.version));
            if (!version.attribute().isServerVersion()) {
                values.put(version, Flusher.nextVersion(version, row.version));
            }
        }
        for (Map.Entry<ColumnMapping, @Nullable Object> value : values.entrySet()) {
            update = update.set(Lowering.column(target, value.getKey()), value.getValue());
        }
        if (session.run(synchronizes ? update : update.synchronize(Synchronization.NONE))
                        .rowCount()
                == 0) {
            throw new StaleRowException(
                    ErrorCode.STALE_ROW,
                    "Cannot update " + mapping.name() + "#" + row.identity
                            + ": there is no row with this key, or with this version of it any more.");
        }
    }
}
