package io.aludel.orm.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The database's side of a type: its kind and size, from which a dialect makes the column's type name.
 *
 * @param length     the greatest number of characters or bytes, 0 where the type has its own
 * @param precision  total digits of a number or fraction digits of a time, 0 where the type has its own
 * @param scale      digits after the point
 * @param definition the type's name as the database writes it, which then wins over everything else
 * @param element    what an array consists of
 */
public record Storage(
        SqlKind kind,
        int length,
        int precision,
        int scale,
        @Nullable String definition,
        @Nullable Storage element) {

    public static Storage of(SqlKind kind) {
        return new Storage(kind, 0, 0, 0, null, null);
    }

    public Storage withLength(int characters) {
        return new Storage(kind, characters, precision, scale, definition, element);
    }

    public Storage withPrecision(int digits, int fraction) {
        return new Storage(kind, length, digits, fraction, definition, element);
    }

    public Storage withDefinition(String typeName) {
        return new Storage(kind, length, precision, scale, typeName, element);
    }

    public static Storage arrayOf(Storage element) {
        return new Storage(SqlKind.ARRAY, 0, 0, 0, null, element);
    }

    // Written out: every program compares types as it starts, and the record's own methods are linked at their first
    // use.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Storage storage
                        && kind == storage.kind
                        && length == storage.length
                        && precision == storage.precision
                        && scale == storage.scale
                        && Objects.equals(definition, storage.definition)
                        && Objects.equals(element, storage.element);
    }

    @Override
    public int hashCode() {
        return ((kind.hashCode() * 31 + length) * 31 + precision) * 31 + scale;
    }
}
