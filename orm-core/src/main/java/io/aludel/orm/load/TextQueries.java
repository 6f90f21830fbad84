package io.aludel.orm.load;

import io.aludel.orm.engine.Cursor;
import io.aludel.orm.engine.QueryOptions;
import io.aludel.orm.engine.Result;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Binds;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.RowHeader;
import io.aludel.orm.sql.TextQuery;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries in SQL of the user's own. An entity's columns are found by their names among those the database reports; those
 * that are missing are loaded when they are read. Safe for use by many threads.
 */
final class TextQueries {
    private final Loader loader;

    TextQueries(Loader loader) {
        this.loader = loader;
    }

    @SuppressWarnings("unchecked")
    <R> Result<R> execute(TextQuery<R> query, LoadSession session) {
        if (query.elements().isEmpty()) {
            return session.connection(null).execute(query);
        }
        PlanParameters parameters = new PlanParameters(0);
        EntityRewriter rewriter = new EntityRewriter(loader.registry(), parameters, List.of());
        TextQuery<?> plain = rewriter.within(() -> (TextQuery<?>) query.rewriteParts(rewriter));
        BoundStatement compiled = loader.compile(plain, table(query));
        Duration timeout = query.executionOptions().timeout();
        QueryOptions options =
                new QueryOptions(query.executionOptions().fetchRows(), timeout == null ? Duration.ZERO : timeout);
        Cursor cursor = compiled.open(session, Binds.values(plain), options);
        QueryPlan plan = plan(query, compiled, rewriter, cursor);
        QueryRun run = new QueryRun(plan, cursor, session, new Object[0]);
        return (Result<R>) (options.fetchSize() > 0 ? run.streamed(options.fetchSize()) : run.all());
    }

    /** The table of the first entity that it gives. */
    private @Nullable Table table(TextQuery<?> query) {
        for (Element<?> element : query.elements()) {
            if (element instanceof EntityFrom<?> entity) {
                return loader.registry().mapping(entity.entity()).table();
            }
        }
        return null;
    }

    private QueryPlan plan(TextQuery<?> query, BoundStatement compiled, EntityRewriter rewriter, Cursor cursor) {
        try {
            return plan(query, compiled, rewriter, labels(cursor));
        } catch (RuntimeException e) {
            cursor.close();
            throw e;
        }
    }

    private static Map<String, Integer> labels(Cursor cursor) {
        try {
            ResultSet rows = cursor.resultSet();
            ResultSetMetaData columns = rows.getMetaData();
            Map<String, Integer> labels = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                labels.putIfAbsent(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
            }
            return labels;
        } catch (SQLException e) {
            throw cursor.failed(e);
        }
    }

    private QueryPlan plan(
            TextQuery<?> query, BoundStatement compiled, EntityRewriter rewriter, Map<String, Integer> labels) {
        PlanDraft draft = new PlanDraft(rewriter, new SelectList(labels));
        List<ElementReader> readers = new ArrayList<>();
        List<Runnable> attachments = new ArrayList<>();
        boolean byName = query.elements().stream().anyMatch(EntityFrom.class::isInstance);
        for (Element<?> element : query.elements()) {
            if (element instanceof EntityFrom<?> entity) {
                EntityReader reader = entity(entity, draft, labels);
                EntitySource whole = EntitySource.of(reader.mapping());
                attachments.add(() -> new EagerLoading(loader, rewriter, draft).follow(reader, whole));
                readers.add(new ElementReader.Entity(reader));
            } else {
                Expression<?> expression = (Expression<?>) element;
                int column = byName ? named(expression, labels) : readers.size() + 1;
                Expression<?> lowered = rewriter.within(() -> rewriter.expression(expression));
                readers.add(new ElementReader.Value(lowered.type(), column));
            }
        }
        attachments.forEach(Runnable::run);
        return new QueryPlan(
                new LoadPlan(compiled, new PlanParameters(0), draft.readers(), 0),
                readers.toArray(ElementReader[]::new),
                query.single() != null ? null : new RowHeader(query.elements()),
                false,
                query.executionOptions().populatesExisting() ? Fill.EVERYTHING : Fill.MISSING,
                query.executionOptions());
    }

    private EntityReader entity(EntityFrom<?> entity, PlanDraft draft, Map<String, Integer> labels) {
        EntitySource source = EntitySource.named(loader.registry().mapping(entity.entity()), labels.keySet());
        source.mapping().id().columns().forEach(key -> required(key.column().name(), entity, labels));
        if (source.mapping().inheritance() != null
                && source.mapping().selfAndDescendants().size() > 1) {
            required(source.mapping().inheritance().discriminator().name(), entity, labels);
        }
        return draft.entity(source, FetchOptions.NONE);
    }

    private static void required(String column, EntityFrom<?> entity, Map<String, Integer> labels) {
        if (!labels.containsKey(column.toLowerCase(Locale.ROOT))) {
            throw missing(entity.entity().getSimpleName() + " without its column " + column, labels);
        }
    }

    private static int named(Expression<?> expression, Map<String, Integer> labels) {
        @Nullable String label = expression.label();
        Integer position = label == null ? null : labels.get(label.toLowerCase(Locale.ROOT));
        if (position == null) {
            throw missing("a value named " + label, labels);
        }
        return position;
    }

    private static OrmException missing(String what, Map<String, Integer> labels) {
        return new OrmException(
                ErrorCode.NOT_SELECTED,
                "Cannot read " + what + " from a query of your own: it gives " + labels.keySet()
                        + ". Add the column, or give one the name with AS.");
    }
}
