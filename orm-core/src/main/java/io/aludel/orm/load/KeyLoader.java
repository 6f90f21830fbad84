package io.aludel.orm.load;

import io.aludel.orm.engine.Cursor;
import io.aludel.orm.engine.QueryOptions;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.Select;
import io.aludel.orm.state.Managed;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one object by its primary key, with all that is loaded with it. Safe for use by many threads. */
final class KeyLoader {
    private final Loader loader;

    KeyLoader(Loader loader) {
        this.loader = loader;
    }

    private record WholeKey(
            EntityMapping mapping,
            FetchOptions options,
            @Nullable Lock lock) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WholeKey key
                    && mapping == key.mapping
                    && options.equals(key.options)
                    && Objects.equals(lock, key.lock);
        }

        @Override
        public int hashCode() {
            return (mapping.hashCode() * 31 + options.hashCode()) * 31 + Objects.hashCode(lock);
        }
    }

    private record Whole(LoadPlan plan, EntityReader reader) {}

    /** The object with all that its options load, or null where there is no row. @param values what the options refer to */
    @Nullable
    Managed whole(
            EntityMapping mapping,
            Object identity,
            FetchOptions options,
            @Nullable Object[] values,
            @Nullable Lock lock,
            Fill fill,
            LoadSession session) {
        WholeKey key = new WholeKey(mapping, options, lock);
        Whole known = loader.find(key, Whole.class);
        Whole whole = known != null ? known : loader.keep(key, Whole.class, whole(mapping, options, lock));
        @Nullable
        Object[] ofOptions = values.length == options.slots() ? values : Arrays.copyOf(values, options.slots());
        LoadRun run = new LoadRun(whole.plan, session, fill, ofOptions);
        @Nullable Object[] parameters = parameters(mapping, identity, values, options.slots());
        Managed found = null;
        try (Cursor cursor = whole.plan.open(session, parameters, QueryOptions.DEFAULT)) {
            while (cursor.next()) {
                Managed entity = read(cursor, whole.reader, run);
                found = found == null ? entity : found;
            }
        }
        run.finish();
        return found;
    }

    private static @Nullable Managed read(Cursor cursor, EntityReader reader, LoadRun run) {
        try {
            return reader.read(cursor.resultSet(), run);
        } catch (SQLException e) {
            throw cursor.failed(e);
        }
    }

    private static @Nullable Object[] parameters(
            EntityMapping mapping, Object identity, @Nullable Object[] values, int slots) {
        Object[] key = mapping.id().values(identity);
        if (slots == 0) {
            return key;
        }
        @Nullable Object[] parameters = Arrays.copyOf(values, slots + key.length);
        System.arraycopy(key, 0, parameters, slots, key.length);
        return parameters;
    }

    private Whole whole(EntityMapping mapping, FetchOptions options, @Nullable Lock lock) {
        PlanParameters parameters =
                new PlanParameters(options.slots() + mapping.id().columns().size());
        EntityRewriter rewriter = new EntityRewriter(loader.registry(), parameters, options.criteria());
        rewriter.enter();
        EntitySource source = EntitySource.of(mapping);
        PlanDraft draft = new PlanDraft(rewriter);
        EntityReader reader = draft.entity(source, options);
        EagerLoading eager = new EagerLoading(loader, rewriter, draft);
        eager.attach(reader, source, new Path(mapping, null), false);
        Select<?> select = select(source, draft, options.slots());
        for (Join join : eager.joins()) {
            select = select.join(join);
        }
        for (var criterion : rewriter.criteria(source)) {
            select = select.where(criterion);
        }
        select = select.orderBy(eager.order());
        LoadPlan plan = new LoadPlan(
                loader.compile(lock == null ? select : select.lock(lock)),
                parameters,
                draft.readers(),
                draft.collections());
        return new Whole(plan, reader);
    }

    private static Select<?> select(EntitySource source, PlanDraft draft, int slot) {
        List<ColumnMapping> key = source.mapping().id().columns();
        Select<?> select = Select.of(draft.list().elements()).from(source.first());
        for (Join join : source.joins()) {
            select = select.join(join);
        }
        return select.where(Statements.oneOf(source.columns(key), Statements.types(key), 1, slot));
    }
}
