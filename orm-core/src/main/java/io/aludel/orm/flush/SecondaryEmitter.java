package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes rows of association tables. */
final class SecondaryEmitter {
    private final FlushRun run;

    SecondaryEmitter(FlushRun run) {
        this.run = run;
    }

    void insert(List<SecondaryRow> rows) {
        byRelationship(rows)
                .forEach((relationship, own) ->
                        run.writer.insert(table(relationship), columns(relationship), List.of(), values(own)));
    }

    void delete(List<SecondaryRow> rows) {
        byRelationship(rows).forEach((relationship, own) -> {
            int[] counts = run.writer.delete(table(relationship), columns(relationship), values(own));
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    throw gone(own.get(i));
                }
            }
        });
    }

    private static Map<RelationshipMapping, List<SecondaryRow>> byRelationship(List<SecondaryRow> rows) {
        Map<RelationshipMapping, List<SecondaryRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.relationship(), key -> new ArrayList<>())
                .add(row));
        return groups;
    }

    private static Table table(RelationshipMapping relationship) {
        return Objects.requireNonNull(relationship.secondary());
    }

    private static List<Column> columns(RelationshipMapping relationship) {
        List<Column> columns = new ArrayList<>();
        relationship.pairs().forEach(pair -> columns.add(pair.remote()));
        relationship.secondaryPairs().forEach(pair -> columns.add(pair.local()));
        return columns;
    }

    private static List<@Nullable Object[]> values(List<SecondaryRow> rows) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (SecondaryRow row : rows) {
            List<@Nullable Object> one = new ArrayList<>();
            for (ColumnPair pair : row.relationship().pairs()) {
                one.add(value(row.owner(), pair.local()));
            }
            for (ColumnPair pair : row.relationship().secondaryPairs()) {
                one.add(value(row.target(), pair.remote()));
            }
            values.add(one.toArray());
        }
        return values;
    }

    private static @Nullable Object value(InstanceState state, Column column) {
        return state.columnValue(state.mapping().column(column));
    }

    private static StaleRowException gone(SecondaryRow row) {
        return new StaleRowException(
                ErrorCode.STALE_ROW,
                "Cannot take " + row.target().label() + " out of "
                        + row.relationship().path() + " of "
                        + row.owner().label()
                        + ": the association row is not there any more. Roll back, load it again and repeat the work.");
    }
}
