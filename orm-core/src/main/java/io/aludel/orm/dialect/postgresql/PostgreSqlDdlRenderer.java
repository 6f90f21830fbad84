package io.aludel.orm.dialect.postgresql;

import io.aludel.orm.render.DdlRenderer;
import io.aludel.orm.render.Quoting;
import io.aludel.orm.render.TypeNames;
import io.aludel.orm.schema.SqlText;

/** Definitions for PostgreSQL. */
final class PostgreSqlDdlRenderer extends DdlRenderer {
    PostgreSqlDdlRenderer(Quoting quoting, TypeNames types) {
        super(quoting, types);
    }

    @Override
    protected String computed(SqlText expression) {
        return super.computed(expression) + " STORED";
    }
}
