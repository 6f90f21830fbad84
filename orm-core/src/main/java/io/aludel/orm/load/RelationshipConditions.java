package io.aludel.orm.load;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.Direction;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.HasRelated;
import io.aludel.orm.mapping.RelatedTo;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityAlias;
import io.aludel.orm.sql.Exists;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.JoinKind;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.Literal;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.Select;
import io.aludel.orm.sql.TableFrom;
import io.aludel.orm.state.InstanceState;
import io.aludel.orm.state.Managed;
import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers what statements say of relationships: that they lead to a given object, or to one that meets conditions. */
final class RelationshipConditions {
    private final EntityRewriter rewriter;

    RelationshipConditions(EntityRewriter rewriter) {
        this.rewriter = rewriter;
    }

    // ---- any, has, isEmpty, isNull

    BooleanExpression lower(HasRelated has) {
        EntitySource left = rewriter.source(has.relationship().source());
        RelationshipMapping relationship = JoinLowering.relationship(left, has.relationship());
        BooleanExpression condition = has.criteria() == null && isAnswered(relationship) && isAny(has, relationship)
                ? notNull(relationship, left)
                : exists(has, relationship, left);
        return has.isNegated() ? condition.not() : condition;
    }

    // The foreign key alone tells whether there is one.
    private static boolean isAnswered(RelationshipMapping relationship) {
        return relationship.direction() == Direction.MANY_TO_ONE
                && relationship.constants().isEmpty();
    }

    private static boolean isAny(HasRelated has, RelationshipMapping relationship) {
        return has.target().entity().isAssignableFrom(relationship.target().type());
    }

    private static BooleanExpression notNull(RelationshipMapping relationship, EntitySource left) {
        return Junction.of(
                true,
                relationship.pairs().stream()
                        .map(pair -> left.column(pair.local()).isNotNull())
                        .toList());
    }

    private BooleanExpression exists(HasRelated has, RelationshipMapping relationship, EntitySource left) {
        Scope scope = rewriter.enter();
        try {
            EntitySource target = target(has, relationship, left);
            scope.put(has.target(), target);
            List<BooleanExpression> further = new ArrayList<>();
            if (has.criteria() != null) {
                further.add(rewriter.condition(has.criteria()));
            }
            further.addAll(rewriter.criteria(target));
            return new Exists(query(relationship, left, target, further));
        } finally {
            rewriter.leave();
        }
    }

    private EntitySource target(HasRelated has, RelationshipMapping relationship, EntitySource left) {
        EntityMapping mapping = rewriter.registry().mapping(has.target().entity());
        if (has.target() instanceof EntityAlias<?> alias) {
            return EntitySource.aliased(mapping, alias.alias());
        }
        // Under its own name the target would hide the outer table that the condition speaks of.
        boolean hides = mapping.tables().stream().anyMatch(left.mapping().tables()::contains);
        return hides ? EntitySource.anonymous(mapping) : EntitySource.of(mapping);
    }

    private Select<?> query(
            RelationshipMapping relationship, EntitySource left, EntitySource target, List<BooleanExpression> further) {
        RelationshipJoins joins = new RelationshipJoins(relationship, left, target);
        Select<?> select = SQL.select(new Literal<>(1, Types.INTEGER));
        List<BooleanExpression> where = new ArrayList<>();
        if (relationship.secondary() == null) {
            select = select.from(target.first());
            where.add(joins.direct());
            where.addAll(Statements.constants(relationship, joins::constantColumn));
        } else {
            TableFrom association = new TableFrom(relationship.secondary(), null);
            BooleanExpression on = joins.fromSecondary(association);
            select = select.from(association).join(new Join(JoinKind.INNER, target.first(), on, null));
            where.add(joins.toSecondary(association));
        }
        for (Join join : target.joins()) {
            select = select.join(join);
        }
        where.addAll(further);
        return select.where(Junction.of(true, where));
    }

    // ---- eq, contains

    BooleanExpression lower(RelatedTo related) {
        EntitySource left = rewriter.source(related.relationship().source());
        RelationshipMapping relationship = JoinLowering.relationship(left, related.relationship());
        Bind<?> object = (Bind<?>) related.object();
        BooleanExpression condition = relationship.secondary() == null
                ? Junction.of(true, equal(relationship.pairs(), relationship.target(), left, object))
                : throughSecondary(relationship, left, object);
        return related.isNegated() ? negated(condition, relationship, left) : condition;
    }

    // What refers to nothing does not refer to the object either.
    private static BooleanExpression negated(
            BooleanExpression condition, RelationshipMapping relationship, EntitySource left) {
        List<BooleanExpression> other = new ArrayList<>(List.of(condition.not()));
        if (relationship.secondary() == null) {
            for (ColumnPair pair : relationship.pairs()) {
                if (pair.local().isNullable()) {
                    other.add(left.column(pair.local()).isNull());
                }
            }
        }
        return Junction.of(false, other);
    }

    private List<BooleanExpression> equal(
            List<ColumnPair> pairs, EntityMapping target, EntitySource left, Bind<?> object) {
        List<BooleanExpression> equal = new ArrayList<>();
        for (ColumnPair pair : pairs) {
            equal.add(Statements.equal(left.column(pair.local()), keyOf(object, target, pair.remote())));
        }
        return equal;
    }

    private BooleanExpression throughSecondary(RelationshipMapping relationship, EntitySource left, Bind<?> object) {
        TableFrom association = new TableFrom(relationship.secondary(), null);
        List<BooleanExpression> where = new ArrayList<>();
        where.add(Statements.equal(relationship.pairs(), left::column, association::column));
        for (ColumnPair pair : relationship.secondaryPairs()) {
            where.add(Statements.equal(
                    association.column(pair.local()), keyOf(object, relationship.target(), pair.remote())));
        }
        BooleanExpression unmarked = Statements.unmarked(relationship, association);
        if (unmarked != null) {
            where.add(unmarked);
        }
        return new Exists(
                SQL.select(new Literal<>(1, Types.INTEGER)).from(association).where(Junction.of(true, where)));
    }

    private Expression<?> keyOf(Bind<?> object, EntityMapping target, Column column) {
        ColumnMapping mapping = target.column(column);
        return rewriter.parameters().part(object, mapping.type(), entity -> value(entity, mapping));
    }

    private static @Nullable Object value(Object object, ColumnMapping column) {
        Managed entity = (Managed) object;
        InstanceState state = InstanceState.of(entity);
        if (column.isHidden()) {
            return state == null ? null : state.columnValue(column);
        }
        return column.value(entity);
    }
}
