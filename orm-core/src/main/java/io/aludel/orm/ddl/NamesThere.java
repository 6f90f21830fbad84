package io.aludel.orm.ddl;

import io.aludel.orm.schema.Sequence;
import io.aludel.orm.schema.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tables and sequences the database has; asked once for each schema. */
final class NamesThere {
    private final SchemaReader reader;
    private final Map<@Nullable String, Set<String>> tables = new HashMap<>();
    private final Map<@Nullable String, Set<String>> sequences = new HashMap<>();

    NamesThere(SchemaReader reader) {
        this.reader = reader;
    }

    boolean hasTable(Table table) {
        return tables.computeIfAbsent(table.schema(), reader::tableNames).contains(table.name());
    }

    boolean hasSequence(Sequence sequence) {
        return sequences
                .computeIfAbsent(sequence.schema(), reader::sequenceNames)
                .contains(sequence.name());
    }
}
