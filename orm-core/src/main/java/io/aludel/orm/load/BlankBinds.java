package io.aludel.orm.load;

import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.StatementRewriter;

/** Takes the values out of a statement whose parameters are numbered. */
final class BlankBinds extends StatementRewriter {
    @Override
    public <T> Expression<T> expression(Expression<T> expression) {
        return expression instanceof Bind<T> bind
                ? new Bind<>(null, bind.type(), bind.slot())
                : super.expression(expression);
    }
}
