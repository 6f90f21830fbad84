package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Orderable;
import io.aludel.orm.sql.StatementRewriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a query loads what lies along a path of relationships: {@code selectinLoad(User_.orders).joinedLoad(Order_.item)}. Each
 * call answers a longer one. Immutable, compared by value; started by {@link Loading}.
 *
 * @param steps from the query's entity on
 * @param below options of what the last step leads to
 */
public record LoadOption(List<LoadStep> steps, List<LoadOption> below) implements LoaderOption {
    public LoadOption {
        steps = List.copyOf(steps);
        below = List.copyOf(below);
    }

    static LoadOption of(LoadStep step) {
        return new LoadOption(List.of(step), List.of());
    }

    private LoadOption then(LoadStep step) {
        List<LoadStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new LoadOption(longer, below);
    }

    private LoadOption along(RelationshipRef<?, ?> relationship, LoadStrategy strategy) {
        return then(LoadStep.Follow.of(relationship, strategy));
    }

    public LoadOption joinedLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.JOINED);
    }

    public LoadOption selectinLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.SELECTIN);
    }

    public LoadOption immediateLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.IMMEDIATE);
    }

    public LoadOption lazyLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.LAZY);
    }

    public LoadOption batchLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.BATCH);
    }

    public LoadOption raiseLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.RAISE);
    }

    /** Every other relationship from here on lazily. */
    public LoadOption lazyLoad() {
        return then(new LoadStep.Everything(LoadStrategy.LAZY));
    }

    /** Every other relationship from here on not at all. */
    public LoadOption raiseLoad() {
        return then(new LoadStep.Everything(LoadStrategy.RAISE));
    }

    public LoadOption containsEager(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.CONTAINS_EAGER);
    }

    public LoadOption containsEager(RelationshipAttribute<?, ?> relationship, EntityFrom<?> alias) {
        return then(LoadStep.Follow.contained(relationship, alias));
    }

    /** As the mapping says, to speak of what lies below. */
    public LoadOption defaultLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.DEFAULT);
    }

    public LoadOption defer(ScalarAttribute<?, ?>... attributes) {
        return then(new LoadStep.Columns(LoadStep.ColumnRule.DEFER, List.of(attributes), null));
    }

    public LoadOption undefer(ScalarAttribute<?, ?>... attributes) {
        return then(new LoadStep.Columns(LoadStep.ColumnRule.UNDEFER, List.of(attributes), null));
    }

    public LoadOption undeferGroup(String group) {
        return then(new LoadStep.Columns(LoadStep.ColumnRule.UNDEFER, List.of(), group));
    }

    public LoadOption loadOnly(ScalarAttribute<?, ?>... attributes) {
        return then(new LoadStep.Columns(LoadStep.ColumnRule.ONLY, List.of(attributes), null));
    }

    /** The columns of these subclasses of what the path leads to, of all when none is named, by LEFT OUTER JOINs. */
    public LoadOption withPolymorphic(Class<?>... subclasses) {
        return then(new LoadStep.Subclasses(LoadStep.SubclassRule.JOINED, List.of(subclasses)));
    }

    /** The columns of these subclasses of what the path leads to, of all when none is named, by one SELECT for each. */
    public LoadOption selectinPolymorphic(Class<?>... subclasses) {
        return then(new LoadStep.Subclasses(LoadStep.SubclassRule.SELECTIN, List.of(subclasses)));
    }

    /** Several options of what the path leads to. */
    public LoadOption options(LoadOption... options) {
        List<LoadOption> all = new ArrayList<>(below);
        all.addAll(List.of(options));
        return new LoadOption(steps, all);
    }

    /** Only the targets of the last relationship that meet this too. */
    public LoadOption and(BooleanExpression condition) {
        return replaceLast(last().and(condition));
    }

    /** The last relationship by an INNER JOIN. */
    public LoadOption innerJoin() {
        return replaceLast(last().inner(true));
    }

    /** The last relationship, which leads to its own class, that many levels further; -1: all. */
    public LoadOption recursive(int levels) {
        return replaceLast(last().recursive(levels));
    }

    /** The targets of the last relationship in this order, said of the target under its own name. */
    public LoadOption orderBy(Orderable... keys) {
        return replaceLast(
                last().ordered(Arrays.stream(keys).map(Orderable::ordering).toList()));
    }

    /**
     * At most so many targets of the last relationship for each parent, the first by {@link #orderBy}, else by the mapping's order,
     * else by primary key. The rest is not looked at: a collection loaded so can be added to and removed from, but it does not
     * know what it lacks, so expire it before replacing it or deleting its parent.
     */
    public LoadOption limit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A limit of " + most + " targets for each parent loads nothing");
        }
        return replaceLast(last().limited(most));
    }

    private LoadStep.Follow last() {
        LoadStep last = steps.get(steps.size() - 1);
        if (last instanceof LoadStep.Follow follow) {
            return follow;
        }
        throw new IllegalStateException("The last step of " + this + " follows no relationship");
    }

    private LoadOption replaceLast(LoadStep step) {
        List<LoadStep> changed = new ArrayList<>(steps);
        changed.set(changed.size() - 1, step);
        return new LoadOption(changed, below);
    }

    @Override
    public LoaderOption rewriteParts(StatementRewriter rewriter) {
        List<LoadStep> newSteps = new ArrayList<>(steps.size());
        boolean same = true;
        for (LoadStep step : steps) {
            LoadStep changed = step.rewriteParts(rewriter);
            same &= changed == step;
            newSteps.add(changed);
        }
        List<LoadOption> newBelow = new ArrayList<>(below.size());
        for (LoadOption option : below) {
            LoadOption changed = (LoadOption) option.rewriteParts(rewriter);
            same &= changed == option;
            newBelow.add(changed);
        }
        return same ? this : new LoadOption(newSteps, newBelow);
    }
}
