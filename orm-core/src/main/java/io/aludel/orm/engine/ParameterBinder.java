package io.aludel.orm.engine;

import io.aludel.orm.render.CompiledStatement;
import io.aludel.orm.sql.Bind;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a prepared statement. */
@FunctionalInterface
interface ParameterBinder {
    void bind(PreparedStatement statement) throws SQLException;

    /** Sets each value through the type that the statement gives its parameter. */
    static ParameterBinder typed(CompiledStatement statement, @Nullable Object[] values) {
        return new Typed(statement.binds(), values);
    }

    /** A class, for every first query needs it, and a lambda is linked slowly. */
    record Typed(List<Bind<?>> binds, @Nullable Object[] values) implements ParameterBinder {
        @Override
        public void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                bind(statement, i + 1, binds.get(i), values[i]);
            }
        }

        @SuppressWarnings("unchecked")
        private static <T> void bind(PreparedStatement statement, int parameter, Bind<T> bind, @Nullable Object value)
                throws SQLException {
            bind.type().bind(statement, parameter, (T) value);
        }
    }

    /** Leaves each value's type to the driver. */
    static ParameterBinder objects(@Nullable Object[] values) {
        return statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        };
    }
}
