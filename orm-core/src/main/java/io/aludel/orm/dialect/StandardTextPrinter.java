package io.aludel.orm.dialect;

import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.StandardText;
import io.aludel.orm.sql.Statement;

/** The service behind {@code toString} of statements and expressions. */
public final class StandardTextPrinter implements StandardText {
    @Override
    public String print(Statement statement) {
        return renderer().render(statement).text();
    }

    @Override
    public String print(Expression<?> expression) {
        return renderer().text(expression);
    }

    private static PrintingRenderer renderer() {
        StandardDialect dialect = StandardDialect.INSTANCE;
        return new PrintingRenderer(dialect.quoting(), dialect.types());
    }
}
