package io.aludel.orm.load;

import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.type.SqlType;
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
    record Value(SqlType<?> type, int column) implements ElementReader {
        @Override
        public @Nullable Object read(ResultSet row, LoadRun run) throws SQLException {
            return type.isUnresolved() ? row.getObject(column) : type.read(row, column);
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
