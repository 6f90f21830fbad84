package io.aludel.orm.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that ran, as {@link SqlRecorder} keeps it.
 *
 * @param verb the first word in capitals: {@code SELECT}, {@code INSERT} …
 * @param table the table that an INSERT, UPDATE or DELETE writes to; else null
 * @param parameterSets one list of values per row written or per run
 * @param rowCount rows written, or {@link Execution#UNKNOWN}
 * @param failed whether the database refused it
 */
public record RecordedStatement(
        String sql,
        String verb,
        @Nullable String table,
        List<List<@Nullable Object>> parameterSets,
        int rowCount,
        boolean failed) {
    static RecordedStatement of(Execution execution) {
        List<List<@Nullable Object>> sets = new ArrayList<>();
        for (@Nullable Object[] set : execution.parameterSets()) {
            sets.add(Collections.unmodifiableList(Arrays.asList(set.clone())));
        }
        return new RecordedStatement(
                execution.sql(),
                execution.verb(),
                execution.table(),
                Collections.unmodifiableList(sets),
                execution.rowCount(),
                execution.failure() != null);
    }

    /** The values of the only parameter set. */
    public List<@Nullable Object> parameters() {
        if (parameterSets.size() != 1) {
            throw new IllegalStateException(parameterSets.size() + " parameter sets ran with " + sql);
        }
        return parameterSets.get(0);
    }

    /** The statement and its parameters on one line. */
    @Override
    public String toString() {
        List<@Nullable Object[]> sets =
                parameterSets.stream().map(List::toArray).toList();
        String parameters = ParameterText.line(sets, true);
        return (parameters.isEmpty() || parameters.equals("()") ? sql : sql + " " + parameters)
                + (failed ? " (failed)" : "");
    }
}
