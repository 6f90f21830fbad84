package io.aludel.orm.sql;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.util.ServiceLoader;

/** The printer that {@code toString} uses. It needs a renderer, which lives above this room, so it is found as a service. */
final class StandardPrinter {
    private static final StatementPrinter INSTANCE = ServiceLoader.load(
                    StatementPrinter.class, StandardPrinter.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new OrmException(
                    ErrorCode.UNKNOWN_DIALECT,
                    "Cannot print a statement: no service " + StatementPrinter.class.getName()
                            + " is on the class path. Keep META-INF/services when you repackage jars."));

    private StandardPrinter() {}

    static String print(Statement statement) {
        return INSTANCE.print(statement);
    }
}
