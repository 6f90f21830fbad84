package io.aludel.orm.sql;

/** Says how a query loads its entities' attributes; read where the query is lowered. */
public interface LoaderOption {
    /** This option with each part as the rewriter answers it. */
    default LoaderOption rewriteParts(StatementRewriter rewriter) {
        return this;
    }
}
