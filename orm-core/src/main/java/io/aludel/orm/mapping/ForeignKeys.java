package io.aludel.orm.mapping;

import io.aludel.orm.model.ForeignKeyModel;
import io.aludel.orm.schema.ForeignKeySpec;
import io.aludel.orm.schema.ReferentialAction;
import io.aludel.orm.schema.TableBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The foreign keys of one table. Columns that together refer to a whole composite key make one constraint. */
final class ForeignKeys {
    private final Map<String, List<Reference>> groups = new LinkedHashMap<>();

    private record Reference(String column, ForeignKeyModel key) {}

    /** @param origin tells apart references that never belong together */
    void add(String origin, String column, ForeignKeyModel key) {
        String group = origin + ">" + key.table() + ">" + key.name();
        groups.putIfAbsent(group, new ArrayList<>());
        groups.get(group).add(new Reference(column, key));
    }

    void addTo(TableBuilder table, SchemaAssembly tables) {
        for (List<Reference> group : groups.values()) {
            String target = tables.resolve(group.get(0).key().table());
            List<String> referred = referred(group);
            boolean isWhole = Set.copyOf(tables.keyNames(target)).equals(new HashSet<>(referred))
                    && referred.size() == new HashSet<>(referred).size();
            if (isWhole) {
                table.foreignKey(spec(group, target));
            } else {
                for (Reference reference : group) {
                    table.foreignKey(spec(List.of(reference), target));
                }
            }
        }
    }

    private static ForeignKeySpec spec(List<Reference> group, String target) {
        String[] parts = SchemaAssembly.split(target);
        ForeignKeyModel model = group.get(0).key();
        List<String> columns = new ArrayList<>();
        for (Reference reference : group) {
            columns.add(reference.column());
        }
        return ForeignKeySpec.of(columns, parts[1], referred(group))
                .named(model.name().isEmpty() ? null : model.name())
                .inSchema(parts[0])
                .onDelete(ReferentialAction.valueOf(model.onDelete().name()))
                .onUpdate(ReferentialAction.valueOf(model.onUpdate().name()))
                .deferred(model.isDeferred());
    }

    private static List<String> referred(List<Reference> group) {
        List<String> columns = new ArrayList<>();
        for (Reference reference : group) {
            columns.add(reference.key().column());
        }
        return columns;
    }
}
