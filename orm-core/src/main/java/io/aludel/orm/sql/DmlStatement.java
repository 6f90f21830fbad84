package io.aludel.orm.sql;

/** A statement that changes rows. */
public sealed interface DmlStatement extends Statement permits Insert, Update, Delete, Text {
    @Override
    DmlStatement rewriteParts(StatementRewriter rewriter);
}
