package io.aludel.orm.model;

import io.aludel.orm.model.Join.Pair;
import io.aludel.orm.model.Join.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One foreign key by which a table can be joined to another: its columns, and what they refer to.
 *
 * @param pairs near: the referring column; far: the referred one
 */
record ForeignKeyPath(List<TableColumn> columns, List<Pair> pairs) {

    /** The foreign keys among some columns that lead to some tables; the keys of joined subclasses are none. */
    static List<ForeignKeyPath> between(List<TableColumn> columns, Set<String> tables) {
        Map<String, List<TableColumn>> groups = new LinkedHashMap<>();
        for (TableColumn column : columns) {
            ForeignKeyModel key = column.column().foreignKey();
            String table = key == null || column.attribute() == null ? null : match(key.table(), tables);
            if (table != null) {
                String group = group(column, Objects.requireNonNull(key), table);
                groups.putIfAbsent(group, new ArrayList<>());
                groups.get(group).add(column);
            }
        }
        List<ForeignKeyPath> paths = new ArrayList<>();
        for (List<TableColumn> group : groups.values()) {
            paths.addAll(split(group, tables));
        }
        return paths;
    }

    /** The qualified name that a foreign key's table stands for, or null; the schema may be left out. */
    static @Nullable String match(String table, Collection<String> tables) {
        for (String candidate : tables) {
            if (candidate.equals(table) || candidate.endsWith("." + table)) {
                return candidate;
            }
        }
        return null;
    }

    private static String group(TableColumn column, ForeignKeyModel key, String table) {
        String owner = column.isImplicit() ? column.attribute() + "!" : "";
        return column.table() + ">" + owner + table + ">" + key.name();
    }

    private static List<ForeignKeyPath> split(List<TableColumn> group, Set<String> tables) {
        Set<String> referred = new HashSet<>();
        for (TableColumn column : group) {
            referred.add(Objects.requireNonNull(column.column().foreignKey()).column());
        }
        if (referred.size() == group.size()) {
            return List.of(of(group, tables));
        }
        return group.stream().map(column -> of(List.of(column), tables)).toList();
    }

    private static ForeignKeyPath of(List<TableColumn> columns, Set<String> tables) {
        List<Pair> pairs = new ArrayList<>();
        for (TableColumn column : columns) {
            ForeignKeyModel key = Objects.requireNonNull(column.column().foreignKey());
            String table = Objects.requireNonNull(match(key.table(), tables));
            pairs.add(new Pair(new Side(column.table(), column.name()), new Side(table, key.column())));
        }
        return new ForeignKeyPath(List.copyOf(columns), List.copyOf(pairs));
    }

    boolean isImplicitFor(String relationship) {
        return columns.get(0).isImplicit() && relationship.equals(columns.get(0).attribute());
    }

    boolean isImplicit() {
        return columns.get(0).isImplicit();
    }

    boolean uses(Collection<String> attributes) {
        return columns.stream()
                .anyMatch(column -> attributes.contains(column.attribute()) || attributes.contains(column.name()));
    }

    List<Pair> reversedPairs() {
        return pairs.stream().map(Pair::reversed).toList();
    }

    Set<String> referredColumns() {
        return pairs.stream().map(pair -> pair.far().column()).collect(Collectors.toSet());
    }

    String text() {
        return pairs.stream().map(pair -> pair.near() + " -> " + pair.far()).collect(Collectors.joining(", "));
    }
}
