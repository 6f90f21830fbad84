package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/** A value among those a query gives. */
public record InQuery(Expression<?> operand, Query<?> query, boolean isNegated)
        implements BooleanExpression, Node<Boolean> {

    public InQuery {
        operand = query.elements().get(0) instanceof Expression<?> element ? Bind.settle(operand, element) : operand;
    }

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return new InQuery(operand, query, !isNegated);
    }

    @Override
    public InQuery rewriteParts(StatementRewriter rewriter) {
        Expression<?> newOperand = rewriter.expression(operand);
        Query<?> newQuery = rewriter.query(query);
        return newOperand == operand && newQuery == query ? this : new InQuery(newOperand, newQuery, isNegated);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.inQuery(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
