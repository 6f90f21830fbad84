package io.aludel.orm.load;

import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Ordering;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the options of a query say about the objects at one place of its result, and below. Objects take theirs along, so that
 * what is loaded later follows them too. Made once for a plan; equal to itself only, immutable once the plan is complete.
 */
final class FetchOptions implements PlanDraft.Choice {
    static final FetchOptions NONE = new FetchOptions(0);

    private final int slots;
    private final Map<RelationshipMapping, Step> steps = new IdentityHashMap<>(4);
    private final Map<AttributeMapping, Column> columns = new IdentityHashMap<>(4);
    private @Nullable Strategy everyRelationship;
    private @Nullable Column otherColumns;
    private List<EntityCriterion> criteria = List.of();
    private final Set<EntityMapping> joinedSubclasses = new LinkedHashSet<>(0);
    private final Set<EntityMapping> followingSubclasses = new LinkedHashSet<>(0);
    private FetchOptions base = this;
    private volatile @Nullable FetchOptions inherited;
    private volatile @Nullable FetchOptions unconditional;

    /** How a column attribute is loaded. */
    enum Column {
        DEFER,
        UNDEFER,
        RAISE
    }

    /**
     * What is said about one relationship.
     *
     * @param strategy null where only what lies below was spoken of
     * @param criterion what targets must meet besides, not lowered
     * @param target the class or alias that the criterion speaks of; for CONTAINS_EAGER what the query has joined itself
     * @param isInner whether a join is INNER; null: as the mapping says
     * @param order the order of targets, not lowered; empty: as the mapping says
     * @param limit how many targets each parent gets at most; 0: all
     */
    record Step(
            @Nullable Strategy strategy,
            FetchOptions below,
            @Nullable BooleanExpression criterion,
            EntityFrom<?> target,
            @Nullable Boolean isInner,
            List<Ordering> order,
            int limit) {
        Step below(FetchOptions other) {
            return new Step(strategy, other, criterion, target, isInner, order, limit);
        }
    }

    /** How a relationship is loaded, the session's default applied later. */
    enum Strategy {
        LAZY,
        BATCH,
        DEFAULT,
        JOINED,
        SELECTIN,
        RAISE,
        RAISE_ON_SQL,
        CONTAINS_EAGER,
        WRITE_ONLY;

        static Strategy of(Lazy lazy) {
            return switch (lazy) {
                case DEFAULT -> DEFAULT;
                case SELECT -> LAZY;
                case BATCH -> BATCH;
                case JOINED -> JOINED;
                case SELECTIN, IMMEDIATE -> SELECTIN;
                case RAISE -> RAISE;
                case WRITE_ONLY -> WRITE_ONLY;
            };
        }
    }

    /** @param slots how many values the parameters in these options may refer to */
    FetchOptions(int slots) {
        this.slots = slots;
    }

    int slots() {
        return slots;
    }

    void put(RelationshipMapping relationship, Step step) {
        steps.put(relationship, step);
    }

    void put(AttributeMapping attribute, Column column) {
        columns.put(attribute, column);
    }

    void everyRelationship(Strategy strategy) {
        everyRelationship = strategy;
    }

    @Nullable
    Strategy everyRelationship() {
        return everyRelationship;
    }

    void otherColumns(Column column) {
        otherColumns = column;
    }

    void joinSubclass(EntityMapping subclass) {
        joinedSubclasses.add(subclass);
    }

    void followSubclass(EntityMapping subclass) {
        followingSubclasses.add(subclass);
    }

    /** The subclasses whose tables are joined to those of the entity. */
    Set<EntityMapping> joinedSubclasses() {
        return joinedSubclasses;
    }

    /** The subclasses whose columns are loaded right after the rows. */
    Set<EntityMapping> followingSubclasses() {
        return followingSubclasses;
    }

    private void copySubclasses(FetchOptions from) {
        joinedSubclasses.addAll(from.joinedSubclasses);
        followingSubclasses.addAll(from.followingSubclasses);
    }

    void criteria(List<EntityCriterion> all) {
        criteria = all;
    }

    /** These options as the query had them, without what the session added since. */
    FetchOptions base() {
        return base;
    }

    /** The same, here and below, with criteria that refer to {@code more} values behind these options' own. */
    FetchOptions with(List<EntityCriterion> added, int more) {
        return with(added, more, new IdentityHashMap<>());
    }

    private FetchOptions with(List<EntityCriterion> added, int more, Map<FetchOptions, FetchOptions> copies) {
        FetchOptions known = copies.get(this);
        if (known != null) {
            return known;
        }
        FetchOptions copy = new FetchOptions(slots + more);
        copies.put(this, copy);
        copy.base = this;
        copy.columns.putAll(columns);
        copy.everyRelationship = everyRelationship;
        copy.otherColumns = otherColumns;
        copy.copySubclasses(this);
        List<EntityCriterion> all = new ArrayList<>(criteria);
        all.removeAll(added);
        all.addAll(added);
        copy.criteria = all;
        steps.forEach(
                (relationship, step) -> copy.steps.put(relationship, step.below(step.below.with(added, more, copies))));
        return copy;
    }

    /** What is said about the relationship itself, or null. */
    @Nullable
    Step step(RelationshipMapping relationship) {
        return steps.get(relationship);
    }

    Map<RelationshipMapping, Step> steps() {
        return steps;
    }

    /** How the relationship loads here. */
    Strategy strategy(RelationshipMapping relationship) {
        Step step = steps.get(relationship);
        if (step != null && step.strategy != null) {
            return step.strategy;
        }
        boolean follows = everyRelationship != null && relationship.lazy() != Lazy.WRITE_ONLY;
        return follows ? everyRelationship : Strategy.of(relationship.lazy());
    }

    /** Whether an option, not the mapping, chose how the relationship loads. */
    boolean isChosen(RelationshipMapping relationship) {
        Step step = steps.get(relationship);
        return everyRelationship != null || step != null && step.strategy != null;
    }

    /** The options of what the relationship leads to. */
    FetchOptions below(RelationshipMapping relationship) {
        Step step = steps.get(relationship);
        if (step != null) {
            return step.below;
        }
        return inherited();
    }

    /** What holds wherever nothing more is said: kept, because plans are found by the options' identity. */
    private FetchOptions inherited() {
        if (everyRelationship == null && criteria.isEmpty()) {
            return NONE;
        }
        FetchOptions known = inherited;
        if (known == null) {
            known = new FetchOptions(slots);
            known.everyRelationship = everyRelationship;
            known.criteria = criteria;
            known.inherited = known;
            known.base = base == this ? known : base.inherited();
            inherited = known;
        }
        return known;
    }

    /** What must hold of every occurrence of an entity. */
    List<EntityCriterion> criteria() {
        return criteria;
    }

    /** The same without conditions: an object that is there already is read again whatever they say. */
    FetchOptions withoutCriteria() {
        if (criteria.isEmpty()) {
            return this;
        }
        FetchOptions known = unconditional;
        if (known == null) {
            known = new FetchOptions(slots);
            known.steps.putAll(steps);
            known.columns.putAll(columns);
            known.everyRelationship = everyRelationship;
            known.otherColumns = otherColumns;
            known.copySubclasses(this);
            unconditional = known;
        }
        return known;
    }

    boolean isDeferred(AttributeMapping attribute) {
        Column said = column(attribute);
        return said == null ? attribute.isDeferred() : said != Column.UNDEFER;
    }

    @Override
    public boolean isLeft(AttributeMapping attribute) {
        return isDeferred(attribute) && !(attribute instanceof ColumnAttributeMapping column && column.isId());
    }

    /** Whether an option, not the mapping, leaves the attribute out. */
    @Override
    public boolean isDeferredHere(AttributeMapping attribute) {
        return isDeferred(attribute) && !attribute.isDeferred();
    }

    boolean isRaising(AttributeMapping attribute) {
        return column(attribute) == Column.RAISE;
    }

    private @Nullable Column column(AttributeMapping attribute) {
        Column said = columns.get(attribute);
        return said != null ? said : otherColumns;
    }
}
