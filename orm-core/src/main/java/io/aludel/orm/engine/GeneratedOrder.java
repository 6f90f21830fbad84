package io.aludel.orm.engine;

import io.aludel.orm.error.DatabaseException;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which generated values belong to which row of an insert from arrays. The statement hands out the numbers of an
 * identity column in the rows' order, so rows that come back with numbers in that order are in the rows' order too. What
 * comes back otherwise is refused, never guessed.
 */
final class GeneratedOrder {
    private GeneratedOrder() {}

    /** Whether a number of the database's own sequence is among the returned values. */
    static boolean isTold(RowShape shape) {
        return numberAt(shape) >= 0;
    }

    static @Nullable Object[][] check(RowShape shape, @Nullable Object[][] generated) {
        int at = numberAt(shape);
        boolean ascending = true;
        boolean descending = true;
        for (int i = 1; i < generated.length; i++) {
            int order = Long.compare(number(generated[i - 1][at]), number(generated[i][at]));
            ascending &= order < 0;
            descending &= order > 0;
        }
        if (!ascending && !descending) {
            throw new DatabaseException(
                    ErrorCode.GENERATED_ORDER_UNKNOWN,
                    "Cannot tell which generated " + shape.key().others().get(at) + " belongs to which of "
                            + generated.length + " rows: the numbers came back neither ascending nor descending. Let"
                            + " nothing but its sequence fill the column, or map it with @ServerDefault.");
        }
        return generated;
    }

    private static int numberAt(RowShape shape) {
        List<Column> returned = shape.key().others();
        for (int i = 0; i < returned.size(); i++) {
            Column column = returned.get(i);
            boolean numbered = column.isIdentity() || column.sequence() != null;
            if (numbered && Number.class.isAssignableFrom(column.type().javaType())) {
                return i;
            }
        }
        return -1;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
