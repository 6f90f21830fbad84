package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.ColumnModel;
import io.aludel.orm.type.Converter;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Storage;
import io.aludel.orm.type.Types;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chooses the SQL type of a column. */
final class ColumnTypes {
    private ColumnTypes() {}

    /** @param attribute the attribute's name, for messages */
    static SqlType<?> of(String descriptor, ColumnModel column, EntityMapping mapping, String attribute) {
        Class<?> type = Descriptors.load(descriptor, mapping.type().getClassLoader());
        String path = mapping.name() + "." + attribute;
        SqlType<?> found = switch (column.storage()) {
            case PLAIN -> plain(type, path);
            case ENUM_NAME -> enumByName(type);
            case ENUM_ORDINAL -> enumByOrdinal(type);
            case CONVERTER -> converted(type, column, mapping, path);
            case JSON -> json(type, path);
        };
        return sized(found, column);
    }

    private static SqlType<?> plain(Class<?> type, String path) {
        if (!Types.isKnown(type)) {
            throw new MappingException(
                    ErrorCode.UNSUPPORTED_TYPE,
                    "Cannot map " + path + ": no column type is known for " + type.getName()
                            + ". Give the attribute a converter with @Convert, or mark it @Json or @Transient.");
        }
        return Types.of(type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SqlType<?> enumByName(Class<?> type) {
        return Types.enumByName((Class) type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SqlType<?> enumByOrdinal(Class<?> type) {
        return Types.enumByOrdinal((Class) type);
    }

    private static SqlType<?> json(Class<?> type, String path) {
        if (type == String.class) {
            return Types.JSON;
        }
        if (type == Map.class || type == List.class || type == Collection.class || type == Object.class) {
            return Types.json(type);
        }
        throw new MappingException(
                ErrorCode.UNSUPPORTED_TYPE,
                "Cannot map " + path
                        + ": @Json stores a Map, a List, a Collection, an Object made of those, or a String"
                        + " that is a JSON document, not a " + type.getName()
                        + ". Declare the field as one of them, or give it a converter with @Convert.");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SqlType<?> converted(Class<?> type, ColumnModel column, EntityMapping mapping, String path) {
        String name = Objects.requireNonNull(column.converter());
        try {
            Class<?> converterType = Class.forName(name, true, mapping.type().getClassLoader());
            Constructor<?> constructor = converterType.getDeclaredConstructor();
            constructor.setAccessible(true);
            Converter converter = (Converter) constructor.newInstance();
            return Types.converted((Class) boxed(type), (SqlType) Types.of(stored(converterType)), converter);
        } catch (ReflectiveOperationException e) {
            throw new MappingException(
                    ErrorCode.INVALID_CONVERTER,
                    "Cannot map " + path + ": its converter " + name
                            + " cannot be made. Give it a constructor without parameters.",
                    e);
        }
    }

    /** What the converter gives the database: the result of its own method, not of the bridge the compiler adds. */
    private static Class<?> stored(Class<?> converter) {
        for (Class<?> at = converter; at != Object.class; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals("toDatabase") && method.getParameterCount() == 1 && !method.isBridge()) {
                    return method.getReturnType();
                }
            }
        }
        throw new AssertionError(converter + " implements Converter");
    }

    private static Class<?> boxed(Class<?> type) {
        return Types.isKnown(type) ? Types.of(type).javaType() : type;
    }

    private static SqlType<?> sized(SqlType<?> type, ColumnModel column) {
        Storage storage = type.storage();
        if (column.length() > 0) {
            storage = storage.withLength(column.length());
        }
        if (column.precision() > 0 || column.scale() > 0) {
            storage = storage.withPrecision(column.precision(), column.scale());
        }
        if (!column.definition().isEmpty()) {
            storage = storage.withDefinition(column.definition());
        }
        return storage.equals(type.storage()) ? type : type.withStorage(storage);
    }
}
