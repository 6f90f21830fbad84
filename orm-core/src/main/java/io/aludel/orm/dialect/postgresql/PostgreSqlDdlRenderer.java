package io.aludel.orm.dialect.postgresql;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.render.DdlRenderer;
import io.aludel.orm.render.Quoting;
import io.aludel.orm.render.TypeNames;
import io.aludel.orm.schema.SqlText;

/** Definitions for PostgreSQL. */
final class PostgreSqlDdlRenderer extends DdlRenderer {
    private PostgreSqlDdlRenderer(Quoting quoting, TypeNames types) {
        super(quoting, types);
    }

    // Answers its superclass, so that the dialect's verification does not load the two of them.
    static DdlRenderer of(Dialect dialect) {
        return new PostgreSqlDdlRenderer(dialect.quoting(), dialect.types());
    }

    @Override
    protected String computed(SqlText expression) {
        return super.computed(expression) + " STORED";
    }
}
