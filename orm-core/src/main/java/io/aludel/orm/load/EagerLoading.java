package io.aludel.orm.load;

import io.aludel.orm.load.FetchOptions.Step;
import io.aludel.orm.load.FetchOptions.Strategy;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.AliasName;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.JoinKind;
import io.aludel.orm.sql.Ordering;
import io.aludel.orm.sql.TableFrom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a plan what is loaded together with its entities, by joins under aliases that nothing else can mean, or right after
 * them.
 */
final class EagerLoading {
    private final Loader loader;
    private final EntityRewriter rewriter;
    private final PlanDraft draft;
    private final @Nullable UnaryOperator<EntitySource> places;
    private final List<Join> joins = new ArrayList<>();
    private final List<Ordering> order = new ArrayList<>();

    EagerLoading(Loader loader, EntityRewriter rewriter, PlanDraft draft) {
        this(loader, rewriter, draft, null);
    }

    /** @param places where the plan has what the query itself joined; null: where the query has it */
    EagerLoading(
            Loader loader, EntityRewriter rewriter, PlanDraft draft, @Nullable UnaryOperator<EntitySource> places) {
        this.loader = loader;
        this.rewriter = rewriter;
        this.draft = draft;
        this.places = places;
    }

    /** The joins to add to the query. */
    List<Join> joins() {
        return joins;
    }

    /** What the order of joined collections adds to ORDER BY. */
    List<Ordering> order() {
        return order;
    }

    /** Whether an entity with these options joins a collection, in itself or through a joined reference. */
    static boolean joinsCollection(EntityMapping mapping, FetchOptions options, Path path) {
        for (RelationshipMapping relationship : relationships(mapping)) {
            boolean isJoined = isJoined(relationship, options, path);
            boolean isContained = options.strategy(relationship) == Strategy.CONTAINS_EAGER;
            FetchOptions below = options.below(relationship);
            if (isJoined && relationship.isCollection()
                    || (isJoined || isContained)
                            && below != options
                            && joinsCollection(relationship.target(), below, new Path(relationship.target(), path))) {
                return true;
            }
        }
        return false;
    }

    /** The collection that the query's own joins are to fill, in an entity with these options or below; null if there is none. */
    static @Nullable RelationshipMapping containedCollection(FetchOptions options) {
        for (Map.Entry<RelationshipMapping, Step> entry : options.steps().entrySet()) {
            Step step = entry.getValue();
            if (step.strategy() == Strategy.CONTAINS_EAGER && step.below() != options) {
                RelationshipMapping found =
                        entry.getKey().isCollection() ? entry.getKey() : containedCollection(step.below());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isJoined(RelationshipMapping relationship, FetchOptions options, Path path) {
        return options.strategy(relationship) == Strategy.JOINED && follows(relationship, options, path);
    }

    // What the mapping asks for ends where it would circle; options say themselves where they end.
    private static boolean follows(RelationshipMapping relationship, FetchOptions options, Path path) {
        return options.isChosen(relationship) || !path.contains(relationship.target());
    }

    private static Set<RelationshipMapping> relationships(EntityMapping mapping) {
        Set<RelationshipMapping> all = new LinkedHashSet<>();
        for (EntityMapping concrete : mapping.selfAndDescendants()) {
            all.addAll(concrete.relationships());
        }
        return all;
    }

    /**
     * Adds what comes with an entity.
     *
     * @param path up to the entity, itself included
     * @param isOptional whether the entity may be missing from a row, so that whatever it joins must be too
     */
    void attach(EntityReader reader, EntitySource source, Path path, boolean isOptional) {
        FetchOptions options = reader.options();
        // First, for what follows may need their columns.
        for (EntityMapping subclass : options.followingSubclasses()) {
            reader.follow(new SubclassLoader(loader, subclass));
        }
        for (RelationshipMapping relationship : relationships(reader.mapping())) {
            Strategy strategy = options.strategy(relationship);
            if (strategy == Strategy.CONTAINS_EAGER) {
                contain(reader, relationship, path);
            } else if (isJoined(relationship, options, path) && isHere(relationship, source)) {
                join(reader, source, relationship, path, isOptional);
            } else if (strategy == Strategy.SELECTIN && follows(relationship, options, path)) {
                reader.follow(new RelationshipLoader(loader, relationship, options, path));
            }
        }
    }

    /** Adds only what is loaded right after an entity, joined relationships included: for queries that joins cannot be added to. */
    void follow(EntityReader reader, EntitySource source) {
        FetchOptions options = reader.options();
        Path path = new Path(source.mapping(), null);
        for (RelationshipMapping relationship : relationships(reader.mapping())) {
            Strategy strategy = options.strategy(relationship);
            boolean isEager = strategy == Strategy.SELECTIN || strategy == Strategy.JOINED;
            if (isEager && follows(relationship, options, path)) {
                reader.follow(new RelationshipLoader(loader, relationship, options, path));
            }
        }
    }

    // A relationship of a joined subclass starts at a table that a query of its superclass does not have.
    private static boolean isHere(RelationshipMapping relationship, EntitySource source) {
        return relationship.pairs().stream()
                .allMatch(pair -> source.has(pair.local().table()));
    }

    private void contain(EntityReader parent, RelationshipMapping relationship, Path path) {
        Step step = parent.options().step(relationship);
        EntitySource joined = rewriter.source(step.target());
        read(parent, relationship, places == null ? joined : places.apply(joined), path, true);
    }

    private void join(
            EntityReader parent, EntitySource source, RelationshipMapping relationship, Path path, boolean isOptional) {
        EntitySource target = EntitySource.anonymous(relationship.target());
        target.addDescendants(parent.options().below(relationship).joinedSubclasses());
        AliasName alias = relationship.secondary() == null
                ? null
                : new TableFrom(relationship.secondary(), null).as().alias();
        boolean isInner = !isOptional && isInner(parent.options().step(relationship), relationship);
        RelationshipJoins link = new RelationshipJoins(relationship, source, target);
        List<BooleanExpression> further = further(parent.options(), relationship, target);
        joins.addAll(link.joins(isInner ? JoinKind.INNER : JoinKind.LEFT, alias, further));
        order.addAll(order(parent.options().step(relationship), relationship, target, alias));
        read(parent, relationship, target, path, !isInner);
    }

    private List<Ordering> order(
            @Nullable Step step, RelationshipMapping relationship, EntitySource target, @Nullable AliasName alias) {
        if (step != null && !step.order().isEmpty()) {
            return rewriter.orderOf(target, step.target(), step.order());
        }
        Table secondary = relationship.secondary();
        return Statements.order(
                relationship,
                column -> secondary != null && column.table() == secondary
                        ? new TableFrom(secondary, alias).column(column)
                        : target.column(column));
    }

    private static boolean isInner(@Nullable Step step, RelationshipMapping relationship) {
        return step != null && step.isInner() != null ? step.isInner() : relationship.isInnerJoin();
    }

    /** What the option and the criteria demand of the targets of a relationship. */
    List<BooleanExpression> further(FetchOptions options, RelationshipMapping relationship, EntitySource target) {
        List<BooleanExpression> further = new ArrayList<>(0);
        Step step = options.step(relationship);
        if (step != null && step.criterion() != null) {
            further.add(rewriter.about(target, step.target(), step.criterion()));
        }
        further.addAll(rewriter.criteria(target));
        return further;
    }

    private void read(
            EntityReader parent, RelationshipMapping relationship, EntitySource target, Path path, boolean isOptional) {
        EntityReader reader = draft.entity(target, parent.options().below(relationship));
        int number = relationship.isCollection() ? draft.nextCollection() : -1;
        parent.join(new JoinedReader(parent.mapping(), relationship, reader, number));
        attach(reader, target, new Path(relationship.target(), path), isOptional);
    }
}
