package io.aludel.orm.processor.scan;

import io.aludel.orm.model.EntityChain;
import io.aludel.orm.model.IndexModel;
import io.aludel.orm.model.TableColumn;
import io.aludel.orm.model.TableModel;
import io.aludel.orm.model.UniqueModel;
import java.util.List;

/** Replaces attribute names in indexes and constraints by the names of their columns. */
public final class TableNames {

    private TableNames() {}

    static TableModel resolved(TableModel table, EntityChain chain) {
        return new TableModel(
                table.name(),
                table.schema(),
                table.comment(),
                table.indexes().stream()
                        .map(index -> new IndexModel(index.name(), columns(index.columns(), chain), index.isUnique()))
                        .toList(),
                table.uniques().stream()
                        .map(unique -> new UniqueModel(unique.name(), columns(unique.columns(), chain)))
                        .toList(),
                table.checks());
    }

    private static List<String> columns(List<String> names, EntityChain chain) {
        return names.stream()
                .flatMap(name -> {
                    List<String> found = columns(name, chain);
                    return found.isEmpty() ? List.of(name).stream() : found.stream();
                })
                .toList();
    }

    /** The columns that a name in an index or constraint means: an attribute's, or the column of that name; empty for neither. */
    public static List<String> columns(String name, EntityChain chain) {
        List<String> ofAttribute = chain.columns().stream()
                .filter(column -> column.attribute() != null
                        && (column.attribute().equals(name)
                                || column.attribute().startsWith(name + ".")))
                .map(TableColumn::name)
                .toList();
        if (!ofAttribute.isEmpty()) {
            return ofAttribute;
        }
        return chain.columns().stream()
                .map(TableColumn::name)
                .filter(name::equals)
                .limit(1)
                .toList();
    }
}
