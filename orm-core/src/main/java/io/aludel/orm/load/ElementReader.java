package io.aludel.orm.load;

import io.aludel.orm.mapping.ColumnAccess;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads one of the things that a query gives. Part of a plan; immutable. */
sealed interface ElementReader {
    @Nullable
    Object read(ResultSet row, LoadRun run) throws SQLException;

    /** An entity. */
    record Entity(EntityReader reader) implements ElementReader {
        @Override
        public @Nullable Object read(ResultSet row, LoadRun run) throws SQLException {
            return reader.read(row, run);
        }
    }

    /** A value. */
    record Value(SqlType<?> type, int column, Getter getter) implements ElementReader {
        Value(SqlType<?> type, int column) {
            this(type, column, Getter.of(type));
        }

        // Rows of values have types of all kinds, and a virtual call to each would cost more than the common getters
        // do.
        @Override
        public @Nullable Object read(ResultSet row, LoadRun run) throws SQLException {
            return switch (getter) {
                case INTEGER -> ColumnAccess.readInteger(row, column);
                case LONG -> ColumnAccess.readLong(row, column);
                case DOUBLE -> ColumnAccess.readDouble(row, column);
                case BOOLEAN -> ColumnAccess.readBoolean(row, column);
                case STRING -> row.getString(column);
                case DATE_TIME -> ColumnAccess.readLocalDateTime(row, column);
                case OBJECT -> row.getObject(column);
                case TYPE -> type.read(row, column);
            };
        }
    }

    /** How the values of a type are had from a row. */
    enum Getter {
        INTEGER(Types.INTEGER),
        LONG(Types.LONG),
        DOUBLE(Types.DOUBLE),
        BOOLEAN(Types.BOOLEAN),
        STRING(Types.STRING),
        DATE_TIME(Types.DATE_TIME),
        OBJECT(null),
        TYPE(null);

        private final @Nullable SqlType<?> plain;

        Getter(@Nullable SqlType<?> plain) {
            this.plain = plain;
        }

        static Getter of(SqlType<?> type) {
            if (type.isUnresolved()) {
                return OBJECT;
            }
            for (Getter getter : values()) {
                if (getter.plain != null
                        && getter.plain.withStorage(type.storage()).equals(type)) {
                    return getter;
                }
            }
            return TYPE;
        }
    }

    /** A value of several columns. */
    record Embedded(ClassReader.Several columns) implements ElementReader {
        @Override
        public @Nullable Object read(ResultSet row, LoadRun run) throws SQLException {
            return columns.read(row);
        }
    }

    /** What makes two values the same: an entity is itself, whatever its equals says. */
    static @Nullable Object identity(@Nullable Object value) {
        return value instanceof Managed entity ? InstanceState.of(entity) : value;
    }
}
