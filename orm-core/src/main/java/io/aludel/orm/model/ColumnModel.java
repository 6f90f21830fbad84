package io.aludel.orm.model;

import org.jspecify.annotations.Nullable;

/**
 * One column. Indexes and unique constraints, also those of a single column, stand in the table's model.
 *
 * @param length 0 leaves it to the type; so do precision and scale
 * @param definition the database's own type, empty for the inferred one
 * @param converter the binary name of the converter class when storage is CONVERTER
 * @param defaultValue the value as text that an unset attribute is inserted with
 * @param serverDefault the SQL expression of the column's DEFAULT
 * @param onUpdate the SQL expression sent with an UPDATE that does not set the attribute
 */
public record ColumnModel(
        String name,
        int length,
        int precision,
        int scale,
        boolean isNullable,
        boolean isInsertable,
        boolean isUpdatable,
        String definition,
        String comment,
        Storage storage,
        @Nullable String converter,
        @Nullable String defaultValue,
        @Nullable String serverDefault,
        @Nullable String onUpdate,
        @Nullable SequenceModel sequence,
        @Nullable ForeignKeyModel foreignKey) {

    /** A column of the given name with nothing special about it. */
    public static ColumnModel plain(String name, boolean isNullable, @Nullable ForeignKeyModel foreignKey) {
        return new ColumnModel(
                name, 0, 0, 0, isNullable, true, true, "", "", Storage.PLAIN, null, null, null, null, null, foreignKey);
    }

    public ColumnModel withNullable(boolean nullable) {
        return copy(name, nullable, foreignKey);
    }

    /** The same column under another name and referring to something. */
    public ColumnModel referring(String newName, ForeignKeyModel target) {
        return copy(newName, isNullable, target);
    }

    private ColumnModel copy(String newName, boolean nullable, @Nullable ForeignKeyModel target) {
        return new ColumnModel(
                newName,
                length,
                precision,
                scale,
                nullable,
                isInsertable,
                isUpdatable,
                definition,
                comment,
                storage,
                converter,
                defaultValue,
                serverDefault,
                onUpdate,
                sequence,
                target);
    }

    void write(ModelWriter writer) {
        writer.text(name).number(length).number(precision).number(scale);
        writer.flag(isNullable)
                .flag(isInsertable)
                .flag(isUpdatable)
                .text(definition)
                .text(comment);
        writer.constant(storage)
                .text(converter)
                .text(defaultValue)
                .text(serverDefault)
                .text(onUpdate);
        writer.optional(sequence, SequenceModel::write).optional(foreignKey, ForeignKeyModel::write);
    }

    static ColumnModel read(ModelReader reader) {
        return new ColumnModel(
                reader.text(),
                reader.integer(),
                reader.integer(),
                reader.integer(),
                reader.flag(),
                reader.flag(),
                reader.flag(),
                reader.text(),
                reader.text(),
                reader.constant(Storage.class),
                reader.nullableText(),
                reader.nullableText(),
                reader.nullableText(),
                reader.nullableText(),
                reader.flag() ? SequenceModel.read(reader) : null,
                reader.flag() ? ForeignKeyModel.read(reader) : null);
    }
}
