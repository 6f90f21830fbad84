package io.aludel.orm.sql;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.util.ServiceLoader;

/** What {@code toString} says. It needs a renderer, which lives above this room, so it is found as a service. */
final class StandardPrinter {
    private static final StandardText TEXT = ServiceLoader.load(
                    StandardText.class, StandardPrinter.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new OrmException(
                    ErrorCode.UNKNOWN_DIALECT,
                    "Cannot print a statement: no service " + StandardText.class.getName()
                            + " is on the class path. Keep META-INF/services when you repackage jars."));

    private StandardPrinter() {}

    static String print(Statement statement) {
        return TEXT.print(statement);
    }

    static String print(Expression<?> expression) {
        return TEXT.print(expression);
    }
}
