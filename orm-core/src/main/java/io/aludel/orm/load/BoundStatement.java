package io.aludel.orm.load;

import io.aludel.orm.engine.Cursor;
import io.aludel.orm.engine.QueryOptions;
import io.aludel.orm.render.CompiledStatement;
import io.aludel.orm.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A compiled query and where it runs.
 *
 * @param table the table whose engine it is for; null: the main one
 */
record BoundStatement(CompiledStatement statement, @Nullable Table table) {
    Cursor open(LoadSession session, @Nullable Object[] values, QueryOptions options) {
        return session.connection(table).query(statement, statement.arrange(values), options);
    }
}
