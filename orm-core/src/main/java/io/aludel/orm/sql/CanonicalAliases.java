package io.aludel.orm.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Numbers aliases without a name in the order they are met, and notes the parameters, as {@link Binds#of} would, on the way. */
final class CanonicalAliases extends StatementRewriter {
    private Map<AliasName, AliasName> numbered = Map.of();
    private final List<Bind<?>> binds = new ArrayList<>(4);
    private int insideColumns;

    static Statement of(Statement statement) {
        return statement.rewriteParts(new CanonicalAliases());
    }

    List<Bind<?>> binds() {
        return binds;
    }

    @Override
    public AliasName alias(AliasName alias) {
        if (!(alias instanceof AliasName.Fresh)) {
            return alias;
        }
        if (numbered.isEmpty()) {
            numbered = new IdentityHashMap<>();
        }
        return numbered.computeIfAbsent(alias, key -> new AliasName.Numbered(numbered.size() + 1));
    }

    @Override
    public <T> Expression<T> expression(Expression<T> expression) {
        if (expression instanceof Bind<T> bind) {
            if (insideColumns == 0) {
                binds.add(bind);
            }
            return bind;
        }
        // A column of a subquery writes only a name; the subquery's parameters are met where it stands in FROM.
        if (expression instanceof ColumnRef || expression instanceof DerivedColumn) {
            insideColumns++;
            Expression<T> rewritten = expression.rewriteParts(this);
            insideColumns--;
            return rewritten;
        }
        return expression.rewriteParts(this);
    }
}
