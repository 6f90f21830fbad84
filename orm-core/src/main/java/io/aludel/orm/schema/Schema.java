package io.aludel.orm.schema;

import io.aludel.orm.graph.Graph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables that belong together. Immutable; safe for use by many threads. */
public final class Schema {
    private final List<Table> tables;
    private final List<Sequence> sequences;
    private volatile @Nullable List<Table> sorted;
    private volatile @Nullable List<List<Table>> cycles;

    Schema(List<Table> tables, List<Sequence> sequences) {
        this.tables = List.copyOf(tables);
        this.sequences = List.copyOf(sequences);
    }

    /** Tables that were built already, each in one go with those it refers to or after them. */
    public static Schema of(List<Table> tables) {
        return new Schema(tables, List.of());
    }

    private Graph<Table> graph() {
        Graph<Table> graph = new Graph<Table>().addAll(tables);
        Set<Table> own = new HashSet<>(tables);
        for (Table table : tables) {
            for (ForeignKey key : table.foreignKeys()) {
                if (key.target() != table && own.contains(key.target())) {
                    graph.edge(key.target(), table);
                }
            }
        }
        return graph;
    }

    public static SchemaBuilder builder() {
        return new SchemaBuilder();
    }

    /** Some of this schema's tables. */
    public Schema only(List<Table> some) {
        return new Schema(some, sequences);
    }

    /** In the order they were described. */
    public List<Table> tables() {
        return tables;
    }

    /** Sequences described on their own and those of columns, each once. */
    public List<Sequence> sequences() {
        List<Sequence> all = new ArrayList<>(sequences);
        tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::sequence)
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    /** Every table after the tables it refers to; the members of a cycle stand together. */
    public List<Table> sorted() {
        List<Table> known = sorted;
        if (known == null) {
            known = List.copyOf(graph().order());
            sorted = known;
        }
        return known;
    }

    /** {@link #sorted} from the end, the order to drop tables in. */
    public List<Table> reversed() {
        List<Table> reversed = new ArrayList<>(sorted());
        Collections.reverse(reversed);
        return reversed;
    }

    /** Groups of two or more tables that refer to each other in a circle. */
    public List<List<Table>> cycles() {
        List<List<Table>> known = cycles;
        if (known == null) {
            known = List.copyOf(graph().cycles());
            cycles = known;
        }
        return known;
    }

    /** Whether the key is part of a cycle, so that it can be made only when both tables are there. */
    public boolean isCyclic(ForeignKey key) {
        return key.table() != key.target()
                && cycles().stream().anyMatch(cycle -> cycle.contains(key.table()) && cycle.contains(key.target()));
    }

    public @Nullable Table find(@Nullable String schema, String name) {
        for (Table table : tables) {
            if (table.name().equals(name) && Objects.equals(table.schema(), schema)) {
                return table;
            }
        }
        return null;
    }

    /**
     * The table of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Table table(@Nullable String schema, String name) {
        Table found = find(schema, name);
        if (found == null) {
            throw new IllegalArgumentException("There is no table " + name + " among " + tables);
        }
        return found;
    }

    /** The table of that name in the connection's own schema. */
    public Table table(String name) {
        return table(null, name);
    }
}
