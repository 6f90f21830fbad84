package io.aludel.orm.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a statement, in the order of its text on the standard dialect. A statement's text and plan are made once
 * from its {@linkplain #number numbered} form; each later execution only brings the {@linkplain #values values}.
 */
public final class Binds {
    private Binds() {}

    public static List<Bind<?>> of(Statement statement) {
        List<Bind<?>> known = statement instanceof Select<?> select ? select.knownBinds() : null;
        if (known != null) {
            return known;
        }
        Collector collector = new Collector();
        statement.rewriteParts(collector);
        return collector.binds;
    }

    /** The values of {@link #of}. */
    public static @Nullable Object[] values(Statement statement) {
        List<Bind<?>> binds = of(statement);
        @Nullable Object[] values = new Object[binds.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = binds.get(i).value();
        }
        return values;
    }

    /** An equal statement in which every parameter knows its place among {@link #of}, however it is rewritten later. */
    public static Statement number(Statement statement) {
        return statement.rewriteParts(new Numbering());
    }

    /** An equal query in which every parameter knows its place among {@link #of}, however it is rewritten later. */
    public static <R> Query<R> number(Query<R> query) {
        return query.rewriteParts(new Numbering());
    }

    // A column of a subquery writes only a name; the subquery's parameters are met where it stands in FROM.
    private abstract static class Walk extends StatementRewriter {
        @Override
        public <T> Expression<T> expression(Expression<T> expression) {
            if (expression instanceof Bind<T> bind) {
                return bind(bind);
            }
            return expression instanceof ColumnRef || expression instanceof DerivedColumn
                    ? expression
                    : expression.rewriteParts(this);
        }

        abstract <T> Expression<T> bind(Bind<T> bind);
    }

    private static final class Collector extends Walk {
        private final List<Bind<?>> binds = new ArrayList<>();

        @Override
        <T> Expression<T> bind(Bind<T> bind) {
            binds.add(bind);
            return bind;
        }
    }

    private static final class Numbering extends Walk {
        private int next;

        @Override
        <T> Expression<T> bind(Bind<T> bind) {
            return bind.withSlot(next++);
        }
    }
}
