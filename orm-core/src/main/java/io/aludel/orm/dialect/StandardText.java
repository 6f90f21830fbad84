package io.aludel.orm.dialect;

import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.StatementPrinter;

/** The service behind a statement's {@code toString}. */
public final class StandardText implements StatementPrinter {
    @Override
    public String print(Statement statement) {
        StandardDialect dialect = StandardDialect.INSTANCE;
        return new PrintingRenderer(dialect.quoting(), dialect.types())
                .render(statement)
                .text();
    }
}
