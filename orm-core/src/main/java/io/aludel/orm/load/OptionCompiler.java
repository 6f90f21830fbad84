package io.aludel.orm.load;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.load.FetchOptions.Column;
import io.aludel.orm.load.FetchOptions.Step;
import io.aludel.orm.load.FetchOptions.Strategy;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.LoadOption;
import io.aludel.orm.mapping.LoadStep;
import io.aludel.orm.mapping.LoadStrategy;
import io.aludel.orm.mapping.LoaderCriteria;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.LoaderOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the options of a query into what they say at each place of its result. */
final class OptionCompiler {
    private final MappingRegistry registry;
    private final int slots;
    private final List<LoadOption> options = new ArrayList<>();
    private final List<EntityCriterion> criteria = new ArrayList<>();
    private final Set<LoadOption> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param slots how many values the parameters in the options may refer to */
    OptionCompiler(MappingRegistry registry, List<LoaderOption> all, int slots) {
        this.registry = registry;
        this.slots = slots;
        for (LoaderOption option : all) {
            if (option instanceof LoaderCriteria said) {
                criteria.add(new EntityCriterion(said.type(), said.condition()));
            } else if (option instanceof LoadOption path) {
                options.add(path);
            }
        }
    }

    /** Conditions on every occurrence of an entity. */
    List<EntityCriterion> criteria() {
        return criteria;
    }

    /** What the options say about one entity that the query gives. */
    FetchOptions of(EntityFrom<?> root) {
        if (options.isEmpty() && criteria.isEmpty()) {
            return FetchOptions.NONE;
        }
        FetchOptions node = node();
        EntityMapping mapping = registry.mapping(root.entity());
        for (LoadOption option : options) {
            if (speaksOf(option, root)) {
                used.add(option);
                apply(option, node, mapping);
            }
        }
        spread(node, Collections.newSetFromMap(new IdentityHashMap<>()));
        return node;
    }

    /** Refuses options that speak of no entity of the query. */
    void checkUsed() {
        for (LoadOption option : options) {
            if (!used.contains(option)) {
                throw new OrmException(
                        ErrorCode.OPTION_NOT_APPLICABLE,
                        "Cannot apply a loader option: it starts at " + start(option)
                                + ", which the query does not give. Start at an entity the query selects, or at its"
                                + " alias.");
            }
        }
    }

    private static String start(LoadOption option) {
        if (option.steps().get(0) instanceof LoadStep.Subclasses said
                && !said.types().isEmpty()) {
            return said.types().get(0).getSimpleName();
        }
        EntityFrom<?> from = from(option.steps().get(0));
        return from == null ? "nothing" : from.entity().getSimpleName();
    }

    private FetchOptions node() {
        FetchOptions node = new FetchOptions(slots);
        node.criteria(criteria);
        return node;
    }

    private static @Nullable EntityFrom<?> from(LoadStep step) {
        if (step instanceof LoadStep.Follow follow) {
            return follow.relationship().source();
        }
        if (step instanceof LoadStep.Columns columns && !columns.attributes().isEmpty()) {
            return columns.attributes().get(0).source();
        }
        return null;
    }

    // An option about a superclass or a subclass of the entity speaks of it, too.
    private static boolean speaksOf(LoadOption option, EntityFrom<?> root) {
        if (option.steps().get(0) instanceof LoadStep.Subclasses said) {
            return said.types().stream().allMatch(root.entity()::isAssignableFrom);
        }
        EntityFrom<?> from = from(option.steps().get(0));
        if (from == null || from.equals(root)) {
            return true;
        }
        return from instanceof EntityClass<?> && root instanceof EntityClass<?> && areRelated(from, root);
    }

    private static boolean areRelated(EntityFrom<?> one, EntityFrom<?> other) {
        return one.entity().isAssignableFrom(other.entity()) || other.entity().isAssignableFrom(one.entity());
    }

    private void apply(LoadOption option, FetchOptions start, EntityMapping root) {
        FetchOptions node = start;
        EntityMapping mapping = root;
        for (LoadStep step : option.steps()) {
            if (step instanceof LoadStep.Follow follow) {
                RelationshipMapping relationship = relationship(mapping, follow);
                node = follow(node, relationship, follow);
                mapping = relationship.target();
            } else if (step instanceof LoadStep.Everything everything) {
                node.everyRelationship(strategy(everything.strategy()));
            } else if (step instanceof LoadStep.Columns columns) {
                columns(node, mapping, columns);
            } else if (step instanceof LoadStep.Subclasses subclasses) {
                subclasses(node, mapping, subclasses);
            }
        }
        for (LoadOption more : option.below()) {
            apply(more, node, mapping);
        }
    }

    private void subclasses(FetchOptions node, EntityMapping mapping, LoadStep.Subclasses said) {
        List<EntityMapping> subclasses = said.types().isEmpty()
                ? mapping.selfAndDescendants()
                : said.types().stream().map(registry::mapping).toList();
        for (EntityMapping subclass : subclasses) {
            if (!subclass.isA(mapping)) {
                throw new OrmException(
                        ErrorCode.OPTION_NOT_APPLICABLE,
                        "Cannot load the columns of " + subclass.name() + " with " + mapping.name()
                                + ": it is no subclass of it. Name subclasses of what the option speaks of.");
            }
            if (subclass != mapping && said.rule() == LoadStep.SubclassRule.JOINED) {
                node.joinSubclass(subclass);
            } else if (subclass != mapping) {
                node.followSubclass(subclass);
            }
        }
    }

    private RelationshipMapping relationship(EntityMapping mapping, LoadStep.Follow follow) {
        return (RelationshipMapping) holder(mapping, follow.relationship().source())
                .attribute(follow.relationship().name());
    }

    // A step may speak of a subclass of what the path has led to.
    private EntityMapping holder(EntityMapping mapping, EntityFrom<?> from) {
        EntityMapping said = registry.mapping(from.entity());
        return said.isA(mapping) ? said : mapping;
    }

    private FetchOptions follow(FetchOptions node, RelationshipMapping relationship, LoadStep.Follow follow) {
        Step before = node.step(relationship);
        FetchOptions below = before != null ? before.below() : node();
        Strategy said = follow.strategy() == LoadStrategy.DEFAULT
                ? before == null ? null : before.strategy()
                : strategy(follow.strategy());
        requireLimitable(relationship, said, follow);
        requireEnd(relationship, said, follow);
        put(node, relationship, said, below, follow);
        EntityMapping target = registry.mapping(follow.target().entity());
        if (target != relationship.target() && target.isA(relationship.target()) && said != Strategy.CONTAINS_EAGER) {
            below.joinSubclass(target);
        }
        repeat(below, relationship, said, follow, follow.recursion());
        return below;
    }

    private void put(
            FetchOptions node,
            RelationshipMapping relationship,
            @Nullable Strategy strategy,
            FetchOptions below,
            LoadStep.Follow follow) {
        node.put(
                relationship,
                new Step(
                        strategy,
                        below,
                        follow.criteria(),
                        follow.target(),
                        follow.isInner(),
                        follow.order(),
                        follow.limit()));
    }

    private static void requireLimitable(
            RelationshipMapping relationship, @Nullable Strategy strategy, LoadStep.Follow follow) {
        boolean isJoined = strategy == Strategy.JOINED || strategy == Strategy.CONTAINS_EAGER;
        if (follow.limit() > 0 && (isJoined || !relationship.isCollection())) {
            throw new OrmException(
                    ErrorCode.OPTION_NOT_APPLICABLE,
                    "Cannot load at most " + follow.limit() + " of " + relationship.path() + " for each "
                            + relationship.owner().name() + ": "
                            + (isJoined
                                    ? "a join gives all of them. Load them with selectinLoad."
                                    : "it is no collection. Leave the limit out."));
        }
    }

    private static void requireEnd(
            RelationshipMapping relationship, @Nullable Strategy strategy, LoadStep.Follow follow) {
        if (follow.recursion() < 0 && strategy == Strategy.JOINED) {
            throw new OrmException(
                    ErrorCode.OPTION_NOT_APPLICABLE,
                    "Cannot join " + relationship.path()
                            + " on and on: a query has an end. Say how many levels, or load"
                            + " them with selectinLoad.");
        }
    }

    // A relationship that leads to its own class may be followed further: a number of levels, or on and on.
    private void repeat(
            FetchOptions node,
            RelationshipMapping relationship,
            @Nullable Strategy strategy,
            LoadStep.Follow follow,
            int levels) {
        if (levels < 0) {
            put(node, relationship, strategy, node, follow);
        } else if (levels > 0) {
            FetchOptions below = node();
            put(node, relationship, strategy, below, follow);
            repeat(below, relationship, strategy, follow, levels - 1);
        }
    }

    private static Strategy strategy(LoadStrategy strategy) {
        return switch (strategy) {
            case DEFAULT -> Strategy.DEFAULT;
            case LAZY -> Strategy.LAZY;
            case BATCH -> Strategy.BATCH;
            case JOINED -> Strategy.JOINED;
            case SELECTIN, IMMEDIATE -> Strategy.SELECTIN;
            case RAISE -> Strategy.RAISE;
            case RAISE_ON_SQL -> Strategy.RAISE_ON_SQL;
            case CONTAINS_EAGER -> Strategy.CONTAINS_EAGER;
        };
    }

    private void columns(FetchOptions node, EntityMapping mapping, LoadStep.Columns columns) {
        Column rule = switch (columns.rule()) {
            case DEFER -> Column.DEFER;
            case DEFER_RAISE -> Column.RAISE;
            case UNDEFER, ONLY, ONLY_RAISE -> Column.UNDEFER;
        };
        if (columns.group() != null) {
            mapping.attributes().stream()
                    .filter(attribute ->
                            columns.group().equals(attribute.model().deferredGroup()))
                    .forEach(attribute -> node.put(attribute, rule));
            return;
        }
        switch (columns.rule()) {
            case ONLY -> node.otherColumns(Column.DEFER);
            case ONLY_RAISE -> node.otherColumns(Column.RAISE);
            default -> {
                if (columns.attributes().isEmpty()) {
                    node.otherColumns(rule);
                }
            }
        }
        for (ScalarAttribute<?, ?> attribute : columns.attributes()) {
            node.put(column(holder(mapping, attribute.source()), attribute), rule);
        }
    }

    private static AttributeMapping column(EntityMapping mapping, ScalarAttribute<?, ?> attribute) {
        AttributeMapping found = mapping.attribute(attribute.name());
        if (found instanceof RelationshipMapping || attribute.isHybrid()) {
            throw new OrmException(
                    ErrorCode.NOT_A_COLUMN,
                    "Cannot defer or load only " + attribute.path() + ": it is stored in no column. Name a column"
                            + " attribute.");
        }
        return found;
    }

    // What was said of every relationship holds below, too, where nothing else is said.
    private static void spread(FetchOptions node, Set<FetchOptions> seen) {
        if (!seen.add(node)) {
            return;
        }
        for (Step step : node.steps().values()) {
            if (step.below().everyRelationship() == null && node.everyRelationship() != null) {
                step.below().everyRelationship(node.everyRelationship());
            }
            spread(step.below(), seen);
        }
    }
}
