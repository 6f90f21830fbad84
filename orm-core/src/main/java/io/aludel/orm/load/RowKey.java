package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.state.IdentityMap;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row has an entity's primary key. A key of one whole number is looked up without making an object of it. Part of a
 * plan; immutable.
 */
final class RowKey {
    private final EntityMapping root;
    private final int[] columns;
    private final SqlType<?>[] types;
    private final @Nullable WholeNumber number;

    RowKey(EntityMapping root, int[] columns, List<SqlType<?>> types) {
        this.root = root;
        this.columns = columns;
        this.types = types.toArray(new SqlType<?>[0]);
        this.number = WholeNumber.of(columns, types);
    }

    /** What the key is read by if it is one whole number, which can be looked up as such. */
    @Nullable
    WholeNumber number() {
        return number;
    }

    @Nullable
    InstanceState find(IdentityMap map, long number) {
        return map.find(root, number);
    }

    /** The identity in the row; null where there is none because an outer join found nothing. */
    @Nullable
    Object identity(ResultSet row) throws SQLException {
        if (columns.length == 1) {
            return types[0].read(row, columns[0]);
        }
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = types[i].read(row, columns[i]);
        }
        return root.id().identity(values);
    }

    @Nullable
    InstanceState find(IdentityMap map, Object identity) {
        return map.find(root, identity);
    }
}
