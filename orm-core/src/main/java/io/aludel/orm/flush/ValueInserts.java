package io.aludel.orm.flush;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Inserts rows that are given as values, into every table of their entity. Used once. */
final class ValueInserts {
    private final EntityMapping mapping;
    private final Connection connection;
    private final List<Column> columns = new ArrayList<>();
    private final List<@Nullable Object[]> rows;

    ValueInserts(
            EntityMapping mapping,
            List<ColumnMapping> given,
            List<@Nullable Object[]> values,
            KeyBlocks sequences,
            Connection connection) {
        this.mapping = mapping;
        this.connection = connection;
        given.forEach(column -> columns.add(column.column()));
        RowDefaults defaults = new RowDefaults(mapping, columns, sequences);
        columns.addAll(defaults.columns());
        this.rows = defaults.columns().isEmpty() ? values : extended(values, defaults);
    }

    private List<@Nullable Object[]> extended(List<@Nullable Object[]> values, RowDefaults defaults) {
        List<@Nullable Object[]> extended = new ArrayList<>(values.size());
        for (@Nullable Object[] row : values) {
            @Nullable Object[] more = defaults.values(connection);
            @Nullable Object[] all = new Object[row.length + more.length];
            System.arraycopy(row, 0, all, 0, row.length);
            System.arraycopy(more, 0, all, row.length, more.length);
            extended.add(all);
        }
        return extended;
    }

    /** Writes the rows and answers their identities in order, or nothing where nobody wants them and one table is all. */
    List<Object> write(boolean wantsIdentities) {
        List<Table> tables = mapping.tables();
        Table base = tables.get(0);
        List<Column> key = mapping.keyColumns(base);
        boolean isKeyed = columns.containsAll(key);
        boolean readsKey = !isKeyed && (wantsIdentities || tables.size() > 1);
        int[] ofBase = of(base);
        @Nullable
        Object[][] generated =
                connection.writer().insert(base, names(ofBase), readsKey ? key : List.of(), rows(ofBase, List.of()));
        if (!wantsIdentities && tables.size() == 1) {
            return List.of();
        }
        List<@Nullable Object[]> keys = generated == null ? rows(positions(key), List.of()) : List.of(generated);
        for (Table table : tables.subList(1, tables.size())) {
            int[] own = of(table);
            List<Column> all = new ArrayList<>(mapping.keyColumns(table));
            all.addAll(names(own));
            connection.writer().insert(table, all, List.of(), rows(own, keys));
        }
        return keys.stream().map(mapping.id()::identity).toList();
    }

    /** The places of the columns that stand in a table, in the table's order. */
    private int[] of(Table table) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).table() == table)
                .boxed()
                .sorted(Comparator.comparingInt(i -> columns.get(i).ordinal()))
                .mapToInt(i -> i)
                .toArray();
    }

    private int[] positions(List<Column> wanted) {
        return wanted.stream().mapToInt(columns::indexOf).toArray();
    }

    private List<Column> names(int[] places) {
        return IntStream.of(places).mapToObj(columns::get).toList();
    }

    private List<@Nullable Object[]> rows(int[] places, List<@Nullable Object[]> before) {
        List<@Nullable Object[]> picked = new ArrayList<>(rows.size());
        for (int r = 0; r < rows.size(); r++) {
            @Nullable Object[] first = before.isEmpty() ? new Object[0] : before.get(r);
            @Nullable Object[] row = new Object[first.length + places.length];
            System.arraycopy(first, 0, row, 0, first.length);
            for (int i = 0; i < places.length; i++) {
                row[first.length + i] = rows.get(r)[places[i]];
            }
            picked.add(row);
        }
        return picked;
    }
}
