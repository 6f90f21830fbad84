package io.aludel.orm.model;

import java.util.List;

/**
 * An entity's table and what is declared on it; column names, never attribute names.
 *
 * @param schema empty for the connection's default
 */
public record TableModel(
        String name,
        String schema,
        String comment,
        List<IndexModel> indexes,
        List<UniqueModel> uniques,
        List<CheckModel> checks) {

    public TableModel {
        indexes = List.copyOf(indexes);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
    }

    /** The name as {@code @ForeignKey} writes it: with the schema where there is one. */
    public String qualifiedName() {
        return schema.isEmpty() ? name : schema + "." + name;
    }

    void write(ModelWriter writer) {
        writer.text(name).text(schema).text(comment).list(indexes, IndexModel::write);
        writer.list(uniques, UniqueModel::write).list(checks, CheckModel::write);
    }

    static TableModel read(ModelReader reader) {
        return new TableModel(
                reader.text(),
                reader.text(),
                reader.text(),
                reader.none() ? List.of() : reader.list(IndexModel::read),
                reader.none() ? List.of() : reader.list(UniqueModel::read),
                reader.none() ? List.of() : reader.list(CheckModel::read));
    }
}
