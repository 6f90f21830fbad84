package io.aludel.orm.load;

import io.aludel.orm.mapping.LoaderCriteria;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.DerivedColumn;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.StatementRewriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The criteria that a session adds to what it loads by itself. They join those that objects took along from the query that read
 * them; of two that are equal but for their values, the session's counts.
 */
final class SessionCriteria {
    private static final SessionCriteria NONE = new SessionCriteria(List.of());

    private final List<LoaderCriteria> criteria;

    private SessionCriteria(List<LoaderCriteria> criteria) {
        this.criteria = criteria;
    }

    static SessionCriteria of(List<LoaderOption> options) {
        return options.isEmpty()
                ? NONE
                : new SessionCriteria(options.stream()
                        .filter(LoaderCriteria.class::isInstance)
                        .map(LoaderCriteria.class::cast)
                        .toList());
    }

    /** What is said of the same options under different values. */
    private record Key(FetchOptions base, List<LoaderCriteria> criteria) {}

    /** The options of an object with these criteria added. */
    FetchOptions added(FetchOptions options, Loader loader) {
        FetchOptions base = options.base();
        if (criteria.isEmpty()) {
            return base;
        }
        Key key = new Key(base, blank());
        return loader.plan(key, FetchOptions.class, missing -> base.with(numbered(base.slots()), values().size()));
    }

    private List<LoaderCriteria> blank() {
        return rewritten(new Numbering(0));
    }

    private List<EntityCriterion> numbered(int first) {
        return rewritten(new Numbering(first)).stream()
                .map(each -> new EntityCriterion(each.type(), each.condition()))
                .toList();
    }

    private List<LoaderCriteria> rewritten(StatementRewriter rewriter) {
        return criteria.stream()
                .map(each -> (LoaderCriteria) each.rewriteParts(rewriter))
                .toList();
    }

    private List<@Nullable Object> values() {
        Numbering numbering = new Numbering(0);
        rewritten(numbering);
        return numbering.values;
    }

    /** The values for {@link #added} options, given those the object took along. */
    @Nullable
    Object[] values(FetchOptions options, @Nullable Object[] taken) {
        if (criteria.isEmpty()) {
            return taken;
        }
        int slots = options.base().slots();
        List<@Nullable Object> own = values();
        @Nullable Object[] all = Arrays.copyOf(taken, slots + own.size());
        for (int i = 0; i < own.size(); i++) {
            all[slots + i] = own.get(i);
        }
        return all;
    }

    private static final class Numbering extends StatementRewriter {
        private final List<@Nullable Object> values = new ArrayList<>();
        private int next;

        private Numbering(int first) {
            this.next = first;
        }

        @Override
        public <T> Expression<T> expression(Expression<T> expression) {
            if (expression instanceof Bind<T> bind) {
                values.add(bind.value());
                return new Bind<>(null, bind.type(), next++);
            }
            return expression instanceof ColumnRef || expression instanceof DerivedColumn
                    ? expression
                    : super.expression(expression);
        }
    }
}
