package io.aludel.orm.ddl;

import io.aludel.orm.type.SqlKind;
import io.aludel.orm.type.Storage;
import java.util.List;
import java.util.Set;

/** Whether a column of one type holds what another type is meant to hold. */
final class TypeComparison {
    private static final Set<SqlKind> STRINGS = Set.of(SqlKind.CHAR, SqlKind.VARCHAR, SqlKind.TEXT);

    /** Each holds what those before it hold. */
    private static final List<SqlKind> INTEGERS =
            List.of(SqlKind.SMALLINT, SqlKind.INTEGER, SqlKind.BIGINT, SqlKind.NUMERIC);

    private static final List<SqlKind> FLOATS = List.of(SqlKind.REAL, SqlKind.DOUBLE);

    private TypeComparison() {}

    static boolean fits(Storage wanted, Storage actual) {
        if (wanted.definition() != null || actual.definition() != null) {
            // A type the database defines itself: only the database can tell.
            return true;
        }
        if (STRINGS.contains(wanted.kind()) && STRINGS.contains(actual.kind())) {
            return isLongEnough(wanted, actual);
        }
        return wanted.kind() == actual.kind()
                || isWider(INTEGERS, wanted.kind(), actual.kind())
                || isWider(FLOATS, wanted.kind(), actual.kind());
    }

    private static boolean isLongEnough(Storage wanted, Storage actual) {
        if (actual.kind() == SqlKind.TEXT || actual.length() == 0) {
            return true;
        }
        return wanted.kind() != SqlKind.TEXT && wanted.length() <= actual.length();
    }

    private static boolean isWider(List<SqlKind> order, SqlKind wanted, SqlKind actual) {
        return order.contains(wanted) && order.indexOf(actual) >= order.indexOf(wanted);
    }

    /** The type as people write it. */
    static String name(Storage storage) {
        String kind = storage.kind().name().replace('_', ' ');
        if (storage.definition() != null) {
            return storage.definition();
        }
        if (storage.length() > 0) {
            return kind + "(" + storage.length() + ")";
        }
        boolean digits = storage.kind() == SqlKind.NUMERIC && storage.precision() > 0;
        return digits ? kind + "(" + storage.precision() + ", " + storage.scale() + ")" : kind;
    }
}
