package io.aludel.orm.model;

import io.aludel.orm.annotation.ForeignKeyAction;

/**
 * What a column refers to.
 *
 * @param table the table as written, with its schema where one was given
 * @param name the constraint's name, empty for the convention's
 */
public record ForeignKeyModel(
        String table,
        String column,
        String name,
        ForeignKeyAction onDelete,
        ForeignKeyAction onUpdate,
        boolean isDeferred) {

    public static ForeignKeyModel to(String table, String column) {
        return new ForeignKeyModel(table, column, "", ForeignKeyAction.NO_ACTION, ForeignKeyAction.NO_ACTION, false);
    }

    void write(ModelWriter writer) {
        writer.text(table)
                .text(column)
                .text(name)
                .constant(onDelete)
                .constant(onUpdate)
                .flag(isDeferred);
    }

    static ForeignKeyModel read(ModelReader reader) {
        return new ForeignKeyModel(
                reader.text(),
                reader.text(),
                reader.text(),
                reader.constant(ForeignKeyAction.class),
                reader.constant(ForeignKeyAction.class),
                reader.flag());
    }
}
