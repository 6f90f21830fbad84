package io.aludel.orm.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a prepared statement. */
@FunctionalInterface
interface ParameterBinder {
    void bind(PreparedStatement statement) throws SQLException;

    /** Leaves each value's type to the driver. */
    static ParameterBinder objects(@Nullable Object[] values) {
        return statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
        };
    }
}
