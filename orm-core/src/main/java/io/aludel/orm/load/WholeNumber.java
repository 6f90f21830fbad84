package io.aludel.orm.load;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where rows have a key that is one whole number, which can be compared without making an object of it. Part of a plan. */
record WholeNumber(int column, boolean isInteger) {
    /** Null where the key is something else. */
    static @Nullable WholeNumber of(int[] columns, List<SqlType<?>> types) {
        boolean isInteger = columns.length == 1 && types.get(0).equals(Types.INTEGER);
        boolean isLong = columns.length == 1 && types.get(0).equals(Types.LONG);
        return isInteger || isLong ? new WholeNumber(columns[0], isInteger) : null;
    }

    /** 0 also for NULL. */
    long read(ResultSet row) throws SQLException {
        return isInteger ? row.getInt(column) : row.getLong(column);
    }

    /** As the key's attribute has it. */
    Object box(long number) {
        return isInteger ? (Object) (int) number : (Object) number;
    }
}
