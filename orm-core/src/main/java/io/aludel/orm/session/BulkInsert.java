package io.aludel.orm.session;

import io.aludel.orm.engine.Result;
import io.aludel.orm.engine.UpdateResult;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.RowDefaults;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.DefaultValue;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.InsertSource;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.type.SqlType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One INSERT into an entity's tables. Rows of plain values are written in batches; those that compute something, give something
 * back or may meet a conflict go by statements of as many rows as fit.
 */
final class BulkInsert {
    private static final int MOST_PARAMETERS = 10_000;
    private static final int MOST_ROWS = 500;

    private final DefaultSession session;
    private final Insert insert;
    private final EntityMapping mapping;
    private final List<RowValues> attributes;

    private record Batch(BitSet present, List<ColumnMapping> columns, List<@Nullable Object[]> rows) {}

    BulkInsert(DefaultSession session, Insert insert, EntityClass<?> target) {
        this.session = session;
        this.insert = insert;
        this.mapping = session.mapping(target.entity());
        this.attributes = insert.columns().stream()
                .map(column -> new RowValues(session, mapping, column))
                .toList();
    }

    UpdateResult run() {
        if (isPlain()) {
            batches().forEach(batch -> write(batch, false));
            return new UpdateResult(insert.givenRows().size());
        }
        requireOneTable();
        int count = 0;
        for (Insert part : parts()) {
            Insert lowered = (Insert) session.maker().loader().lowering().lower(part);
            count += session.connection(mapping.type()).execute(lowered).rowCount();
        }
        return new UpdateResult(count);
    }

    @SuppressWarnings("unchecked") // the only element is the entity
    <R> List<R> run(Returning<R> returning) {
        if (mapping.tables().size() > 1
                && isPlain()
                && returning.elements().equals(List.of(new EntityClass<>(mapping.type())))) {
            List<Object> identities = new ArrayList<>();
            batches().forEach(batch -> identities.addAll(write(batch, true)));
            return (List<R>) objects(identities);
        }
        requireOneTable();
        List<R> all = new ArrayList<>();
        for (Insert part : parts()) {
            Returning<R> one = new Returning<>(part, returning.elements(), returning.isSingle());
            Result<R> rows =
                    session.maker().loader().execute(one, session.loading().adapter());
            all.addAll(rows.all());
        }
        return all;
    }

    private void requireOneTable() {
        if (mapping.tables().size() > 1) {
            throw new OrmException(
                    ErrorCode.SEVERAL_TABLES,
                    "Cannot insert into " + mapping.name() + " by one statement: its rows are spread over "
                            + mapping.tables().stream().map(Table::name).toList()
                            + ". Give plain values, and return nothing or the entity.");
        }
    }

    // ---- rows of values

    private boolean isPlain() {
        return insert.conflict() == null
                && insert.source() instanceof InsertSource.Rows
                && !insert.givenRows().isEmpty()
                && attributes.stream().allMatch(RowValues::isPlain)
                && insert.givenRows().stream().allMatch(BulkInsert::isPlain);
    }

    private static boolean isPlain(List<Expression<?>> row) {
        for (Expression<?> cell : row) {
            if (!(cell instanceof Bind<?>) && !(cell instanceof DefaultValue)) {
                return false;
            }
        }
        return true;
    }

    /** Neighbouring rows that give the same columns go together. */
    private List<Batch> batches() {
        List<Batch> batches = new ArrayList<>();
        Batch last = null;
        for (List<Expression<?>> row : insert.givenRows()) {
            BitSet present = new BitSet(row.size());
            for (int i = 0; i < row.size(); i++) {
                present.set(i, row.get(i) instanceof Bind<?>);
            }
            if (last == null || !last.present.equals(present)) {
                last = new Batch(present, columns(present), new ArrayList<>());
                batches.add(last);
            }
            last.rows.add(values(row, last));
        }
        return batches;
    }

    private List<ColumnMapping> columns(BitSet present) {
        List<ColumnMapping> columns = new ArrayList<>();
        present.stream().forEach(i -> columns.addAll(attributes.get(i).columns()));
        return columns;
    }

    private @Nullable Object[] values(List<Expression<?>> row, Batch batch) {
        @Nullable Object[] values = new Object[batch.columns.size()];
        int at = 0;
        for (int i = batch.present.nextSetBit(0); i >= 0; i = batch.present.nextSetBit(i + 1)) {
            RowValues attribute = attributes.get(i);
            for (int part = 0; part < attribute.columns().size(); part++) {
                values[at++] = attribute.part(part, ((Bind<?>) row.get(i)).value());
            }
        }
        return values;
    }

    private List<Object> write(Batch batch, boolean wantsIdentities) {
        return session.maker()
                .flusher()
                .insert(mapping, batch.columns, batch.rows, wantsIdentities, session.connection(mapping.type()));
    }

    private List<Managed> objects(List<Object> identities) {
        Map<Object, Managed> found = new HashMap<>();
        for (Managed each : session.maker()
                .loader()
                .getAll(mapping, identities, session.loading().adapter())) {
            found.put(InstanceState.of(each).identity(), each);
        }
        return identities.stream().map(found::get).toList();
    }

    // ---- statements

    private List<Insert> parts() {
        Insert whole = completed();
        List<List<Expression<?>>> rows = whole.givenRows();
        int most = Math.max(
                1,
                Math.min(
                        MOST_ROWS, MOST_PARAMETERS / Math.max(1, whole.columns().size())));
        if (rows.size() <= most) {
            return List.of(whole);
        }
        List<Insert> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += most) {
            List<List<Expression<?>>> part = rows.subList(from, Math.min(from + most, rows.size()));
            parts.add(with(whole.columns(), new InsertSource.Rows(List.copyOf(part))));
        }
        return parts;
    }

    private Insert with(List<Expression<?>> columns, InsertSource source) {
        return new Insert(insert.target(), columns, source, insert.conflict(), insert.executionOptions());
    }

    /** The statement with what the mapping gives to new rows. */
    private Insert completed() {
        List<Column> given = new ArrayList<>();
        attributes.forEach(attribute -> attribute.columns().forEach(column -> given.add(column.column())));
        RowDefaults defaults = session.maker().flusher().defaults(mapping, given);
        if (defaults.columns().isEmpty() || given.isEmpty() && !insert.columns().isEmpty()) {
            return insert;
        }
        List<Expression<?>> columns = new ArrayList<>(insert.columns());
        TableFrom table = new TableFrom(mapping.table(), null);
        defaults.columns().forEach(column -> columns.add(table.column(column)));
        if (insert.source() instanceof InsertSource.FromQuery from) {
            return from.query() instanceof Select<?> select ? with(columns, extended(select, defaults)) : insert;
        }
        List<List<Expression<?>>> rows = insert.givenRows().isEmpty() ? List.of(List.of()) : insert.givenRows();
        List<List<Expression<?>>> extended = new ArrayList<>(rows.size());
        for (List<Expression<?>> row : rows) {
            List<Expression<?>> cells = new ArrayList<>(row);
            cells.addAll(cells(defaults));
            extended.add(cells);
        }
        return with(columns, new InsertSource.Rows(extended));
    }

    @SuppressWarnings("unchecked") // a default has its column's type
    private List<Expression<?>> cells(RowDefaults defaults) {
        @Nullable Object[] values = defaults.values(session.connection(mapping.type()));
        List<SqlType<?>> types = defaults.types();
        List<Expression<?>> cells = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            cells.add(new Bind<>(values[i], (SqlType<Object>) types.get(i)));
        }
        return cells;
    }

    // All rows of a query get the same values, so there can be no number of a sequence among them.
    private InsertSource extended(Select<?> select, RowDefaults defaults) {
        List<Element<?>> elements = new ArrayList<>(select.elements());
        elements.addAll(cells(defaults));
        return new InsertSource.FromQuery(select.only(elements.toArray(Element<?>[]::new)));
    }
}
