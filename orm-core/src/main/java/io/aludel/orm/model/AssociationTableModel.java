package io.aludel.orm.model;

import io.aludel.orm.annotation.ForeignKeyAction;
import java.util.List;

/**
 * The table between the two sides of a many-to-many relationship.
 *
 * @param attribute the relationship that declares it; empty when it is declared on the class
 * @param target the binary name of the entity on the other side
 * @param columns refer to the key of the entity that declares the table
 * @param inverseColumns refer to the key of {@code target}
 * @param hasPrimaryKey whether all columns together are the primary key
 * @param softDelete the boolean column that marks deleted rows; empty where rows are deleted
 */
public record AssociationTableModel(
        String name,
        String schema,
        String attribute,
        String target,
        List<ImplicitColumnModel> columns,
        List<ImplicitColumnModel> inverseColumns,
        boolean hasPrimaryKey,
        ForeignKeyAction onDelete,
        String softDelete) {

    public AssociationTableModel {
        columns = List.copyOf(columns);
        inverseColumns = List.copyOf(inverseColumns);
    }

    public String qualifiedName() {
        return schema.isEmpty() ? name : schema + "." + name;
    }

    void write(ModelWriter writer) {
        writer.text(name).text(schema).text(attribute).text(target).list(columns, ImplicitColumnModel::write);
        writer.list(inverseColumns, ImplicitColumnModel::write)
                .flag(hasPrimaryKey)
                .constant(onDelete)
                .text(softDelete);
    }

    static AssociationTableModel read(ModelReader reader) {
        return new AssociationTableModel(
                reader.text(),
                reader.text(),
                reader.text(),
                reader.text(),
                reader.list(ImplicitColumnModel::read),
                reader.list(ImplicitColumnModel::read),
                reader.flag(),
                reader.constant(ForeignKeyAction.class),
                reader.text());
    }
}
