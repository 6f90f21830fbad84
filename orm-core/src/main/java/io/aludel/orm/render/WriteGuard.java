package io.aludel.orm.render;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.TableFrom;
import java.util.List;

/** Refuses to change every row of a table unless that was said. */
final class WriteGuard {
    private WriteGuard() {}

    static void check(String verb, FromItem target, List<BooleanExpression> where, boolean isForAllRows) {
        if (where.isEmpty() && !isForAllRows) {
            throw new OrmException(
                    ErrorCode.MISSING_WHERE,
                    "Cannot " + verb + " " + name(target) + ": there is no condition, so every row would be meant. Add"
                            + " where(…), or allRows() if that is what you want.");
        }
    }

    private static String name(FromItem target) {
        if (target instanceof TableFrom table) {
            return table.table().toString();
        }
        return target instanceof EntityFrom<?> entity ? entity.entity().getSimpleName() : "it";
    }
}
