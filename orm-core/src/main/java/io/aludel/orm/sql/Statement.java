package io.aludel.orm.sql;

/** What can be executed. Immutable; equal statements have the same SQL, whatever their values. Safe for use by many threads. */
public sealed interface Statement permits Query, DmlStatement {

    /** This statement with each part as the rewriter answers it; this one itself where nothing changes. */
    Statement rewriteParts(StatementRewriter rewriter);

    /** An equal statement in which aliases without a name are numbered, so that it equals others built the same way. */
    default Statement canonical() {
        return CanonicalAliases.of(this);
    }

    ExecutionOptions executionOptions();

    /** As SQL on a given engine or dialect. */
    default String sql(StatementPrinter printer) {
        return printer.print(this);
    }
}
