package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityFrom;
import java.util.List;

/** Starts loader options. Made for {@code import static io.aludel.orm.mapping.Loading.*}. */
public final class Loading {
    private Loading() {}

    private static LoadOption along(RelationshipRef<?, ?> relationship, LoadStrategy strategy) {
        return LoadOption.of(LoadStep.Follow.of(relationship, strategy));
    }

    /** With the parents, by a LEFT OUTER JOIN. */
    public static LoadOption joinedLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.JOINED);
    }

    /** Right after the parents, by one {@code SELECT … IN} per 500 of them. */
    public static LoadOption selectinLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.SELECTIN);
    }

    /** Right after the parents, as lazy loading would. */
    public static LoadOption immediateLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.IMMEDIATE);
    }

    /** On first access, one object at a time. */
    public static LoadOption lazyLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.LAZY);
    }

    /** On first access, for all objects of the same result at once. */
    public static LoadOption batchLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.BATCH);
    }

    /** Not at all: reading it fails unless it is loaded already. */
    public static LoadOption raiseLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.RAISE);
    }

    /** Not by SQL: reading it fails where the identity map does not have it. */
    public static LoadOption raiseLoadOnSql(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.RAISE_ON_SQL);
    }

    /** Every relationship that no other option speaks of, of all entities of the query, on first access. */
    public static LoadOption lazyLoad() {
        return LoadOption.of(new LoadStep.Everything(LoadStrategy.LAZY));
    }

    /** Every relationship that no other option speaks of, of all entities of the query, not at all. */
    public static LoadOption raiseLoad() {
        return LoadOption.of(new LoadStep.Everything(LoadStrategy.RAISE));
    }

    /** From a join that the query has itself, whatever of the targets that gives. */
    public static LoadOption containsEager(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.CONTAINS_EAGER);
    }

    /** From a join to an alias that the query has itself. */
    public static LoadOption containsEager(RelationshipAttribute<?, ?> relationship, EntityFrom<?> alias) {
        return LoadOption.of(LoadStep.Follow.contained(relationship, alias));
    }

    /** As the mapping says, to speak of what lies below. */
    public static LoadOption defaultLoad(RelationshipRef<?, ?> relationship) {
        return along(relationship, LoadStrategy.DEFAULT);
    }

    /** Leaves columns out until they are read. */
    public static LoadOption defer(ScalarAttribute<?, ?>... attributes) {
        return columns(LoadStep.ColumnRule.DEFER, attributes);
    }

    /** Leaves columns out, and fails when they are read. */
    public static LoadOption deferRaising(ScalarAttribute<?, ?>... attributes) {
        return columns(LoadStep.ColumnRule.DEFER_RAISE, attributes);
    }

    /** Loads columns with the row that the mapping defers; none named: all. */
    public static LoadOption undefer(ScalarAttribute<?, ?>... attributes) {
        return columns(LoadStep.ColumnRule.UNDEFER, attributes);
    }

    /** Loads the deferred columns of a group with the row. */
    public static LoadOption undeferGroup(String group) {
        return LoadOption.of(new LoadStep.Columns(LoadStep.ColumnRule.UNDEFER, List.of(), group));
    }

    /** Loads these columns and the key; the others when they are read. */
    public static LoadOption loadOnly(ScalarAttribute<?, ?>... attributes) {
        return columns(LoadStep.ColumnRule.ONLY, attributes);
    }

    /** Loads these columns and the key, and fails when another is read. */
    public static LoadOption loadOnlyRaising(ScalarAttribute<?, ?>... attributes) {
        return columns(LoadStep.ColumnRule.ONLY_RAISE, attributes);
    }

    private static LoadOption columns(LoadStep.ColumnRule rule, ScalarAttribute<?, ?>... attributes) {
        return LoadOption.of(new LoadStep.Columns(rule, List.of(attributes), null));
    }

    /**
     * The columns of these subclasses of an entity of the query, of all when none is named, with the rows: their tables are joined
     * by LEFT OUTER JOINs. The query may speak of the subclasses' attributes then, {@code where(Engineer_.skill.eq("java"))}.
     */
    public static LoadOption withPolymorphic(Class<?>... subclasses) {
        return LoadOption.of(new LoadStep.Subclasses(LoadStep.SubclassRule.JOINED, List.of(subclasses)));
    }

    /**
     * The columns of these subclasses of an entity of the query, of all when none is named, right after the rows: by one
     * {@code SELECT … IN} per class and 500 rows.
     */
    public static LoadOption selectinPolymorphic(Class<?>... subclasses) {
        return LoadOption.of(new LoadStep.Subclasses(LoadStep.SubclassRule.SELECTIN, List.of(subclasses)));
    }

    /** A condition on every occurrence of an entity in the query and in whatever is loaded for it, now and later. */
    public static LoaderCriteria withLoaderCriteria(Class<?> type, BooleanExpression condition) {
        return new LoaderCriteria(type, condition);
    }
}
