package io.aludel.orm.dialect.postgresql;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.render.SqlRenderer;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.Extract;
import io.aludel.orm.sql.FunctionCall;
import io.aludel.orm.sql.Like;
import io.aludel.orm.sql.TimeField;

/** Statements for PostgreSQL. */
final class PostgreSqlRenderer extends SqlRenderer {
    private final Dialect dialect;

    PostgreSqlRenderer(Dialect dialect) {
        super(dialect.quoting(), dialect.types());
        this.dialect = dialect;
    }

    @Override
    protected String placeholder(Bind<?> bind) {
        return dialect.placeholder(bind.type());
    }

    @Override
    protected void ilike(Like node) {
        match(node, "ILIKE");
    }

    // The function of that name came with version 15; the operator has always been there.
    @Override
    public void function(FunctionCall<?> node) {
        if (node.name().equals("regexp_like") && node.arguments().size() == 2) {
            out.append("(");
            expression(node.arguments().get(0));
            out.append(" ~ ");
            expression(node.arguments().get(1));
            out.append(")");
        } else {
            super.function(node);
        }
    }

    // EXTRACT gives a number with fractions of the second.
    @Override
    public void extract(Extract node) {
        out.append("CAST(");
        super.extract(node);
        out.append(" AS INTEGER)");
    }

    @Override
    protected String field(TimeField field) {
        return switch (field) {
            case DAY_OF_WEEK -> "ISODOW";
            case DAY_OF_YEAR -> "DOY";
            default -> field.name();
        };
    }
}
