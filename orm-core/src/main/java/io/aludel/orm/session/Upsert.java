package io.aludel.orm.session;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.UpsertStatement;
import io.aludel.orm.mapping.Attribute;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.Managed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One upsert of objects of one class: rows of the same columns go together, in statements of as many rows as fit. */
final class Upsert {
    private static final int MOST_PARAMETERS = 10_000;
    private static final int MOST_ROWS = 500;

    private final DefaultSession session;
    private final EntityMapping mapping;
    private final List<ColumnMapping> unique;
    private final Map<List<@Nullable Object>, Object> found = new HashMap<>();

    private record Shape(List<ColumnMapping> inserted, List<ColumnMapping> updated) {}

    Upsert(DefaultSession session, EntityMapping mapping, Attribute<?>... unique) {
        this.session = session;
        this.mapping = mapping;
        this.unique = unique.length == 0 ? mapping.id().columns() : columns(unique);
        if (mapping.inheritance() != null || mapping.tables().size() > 1) {
            throw refused(mapping.name(), "it has a superclass or subclasses. Use mergeAll()");
        }
    }

    /** Writes objects of one class, and answers what the session holds for their rows. */
    static <E> List<E> all(DefaultSession session, Iterable<E> entities, Attribute<?>... unique) {
        Map<EntityMapping, List<Managed>> sources = new LinkedHashMap<>();
        for (E entity : entities) {
            Managed source = session.managed(entity);
            sources.computeIfAbsent(session.mapping(source.getClass()), none -> new ArrayList<>())
                    .add(source);
        }
        if (sources.isEmpty()) {
            return List.of();
        }
        if (sources.size() > 1) {
            throw refused("objects of several classes", "they are " + sources.keySet() + ". Upsert each class");
        }
        session.autoflush();
        EntityMapping mapping = sources.keySet().iterator().next();
        return new Upsert(session, mapping, unique).all(sources.get(mapping));
    }

    private List<ColumnMapping> columns(Attribute<?>... attributes) {
        List<ColumnMapping> columns = new ArrayList<>();
        for (Attribute<?> attribute : attributes) {
            AttributeMapping named = mapping.attribute(attribute.name());
            if (!(named instanceof ColumnAttributeMapping stored)) {
                throw refused(mapping.name(), named.path() + " is no column that could be unique");
            }
            columns.addAll(stored.columns());
        }
        return columns;
    }

    static OrmException refused(String what, String why) {
        return new OrmException(ErrorCode.UPSERT_REFUSED, "Cannot upsert " + what + ": " + why + ".");
    }

    @SuppressWarnings("unchecked") // an object of the row has the mapping's class
    private <E> List<E> all(List<Managed> sources) {
        Map<List<@Nullable Object>, UpsertRow> rows = new LinkedHashMap<>();
        List<List<@Nullable Object>> keys = new ArrayList<>(sources.size());
        for (Managed source : sources) {
            UpsertRow row = new UpsertRow(session, mapping, source);
            List<@Nullable Object> key = key(row);
            keys.add(key);
            rows.put(key, row);
        }
        Map<Shape, List<UpsertRow>> shapes = new LinkedHashMap<>();
        rows.values()
                .forEach(row -> shapes.computeIfAbsent(shape(row), none -> new ArrayList<>())
                        .add(row));
        shapes.forEach(this::write);
        return (List<E>) keys.stream().map(this::written).toList();
    }

    private List<@Nullable Object> key(UpsertRow row) {
        List<@Nullable Object> key = new ArrayList<>(unique.size());
        for (ColumnMapping column : unique) {
            Object value = row.value(column);
            if (value == null || !row.isGiven(column)) {
                throw refused(
                        row.label(), "its " + column + " has no value, so nobody can tell whether its row is there");
            }
            key.add(value);
        }
        return key;
    }

    private Object written(List<@Nullable Object> key) {
        Object entity = found.get(key);
        if (entity == null) {
            throw refused(mapping.name(), "the database has changed the unique values " + key + " of a row");
        }
        return entity;
    }

    private Shape shape(UpsertRow row) {
        List<ColumnMapping> inserted = new ArrayList<>();
        List<ColumnMapping> updated = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            if (row.isInserted(column)) {
                inserted.add(column);
                if (row.isUpdated(column) && !unique.contains(column)) {
                    updated.add(column);
                }
            }
        }
        return new Shape(inserted, updated);
    }

    private void write(Shape shape, List<UpsertRow> rows) {
        int most = Math.max(
                1, Math.min(MOST_ROWS, MOST_PARAMETERS / shape.inserted().size()));
        for (int from = 0; from < rows.size(); from += most) {
            List<@Nullable Object[]> values = rows.subList(from, Math.min(from + most, rows.size())).stream()
                    .map(row -> row.values(shape.inserted()))
                    .toList();
            var statement = new UpsertStatement(mapping, unique).of(shape.inserted(), shape.updated(), values);
            session.execute(statement).all().forEach(this::remember);
        }
    }

    private void remember(Object entity) {
        List<@Nullable Object> key = new ArrayList<>(unique.size());
        unique.forEach(column -> key.add(column.value(entity)));
        found.put(key, entity);
    }
}
