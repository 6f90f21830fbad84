package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.StatementRewriter;

/**
 * A condition on every occurrence of an entity in a query and in what is loaded for it, now and later.
 *
 * @param type      an entity, a superclass of entities, or an interface of them
 * @param condition said of {@code type} under its own name
 */
public record LoaderCriteria(Class<?> type, BooleanExpression condition) implements LoaderOption {
    @Override
    public LoaderOption rewriteParts(StatementRewriter rewriter) {
        BooleanExpression changed = rewriter.condition(condition);
        return changed == condition ? this : new LoaderCriteria(type, changed);
    }
}
