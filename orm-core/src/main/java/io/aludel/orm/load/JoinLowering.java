package io.aludel.orm.load;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.RelationshipAttribute;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RelationshipRef;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.ForeignKey;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.TableFrom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lowers the joins of a select: along relationships, to entities with a condition, to entities by the one key there is. */
final class JoinLowering {
    private final EntityRewriter rewriter;

    JoinLowering(EntityRewriter rewriter) {
        this.rewriter = rewriter;
    }

    /** One or, through an association table, two plain joins. @param from what stands in FROM so far */
    List<Join> lower(Join join, List<FromItem> from) {
        if (join.along() instanceof RelationshipRef<?, ?> along) {
            return along(join, along.attribute(), (EntityFrom<?>) join.target());
        }
        if (!(join.target() instanceof EntityFrom<?> entity)) {
            FromItem target = rewriter.from(join.target());
            BooleanExpression on = join.condition() == null ? null : rewriter.condition(join.condition());
            return List.of(new Join(join.kind(), target, on, null));
        }
        List<EntitySource> before = List.copyOf(rewriter.scope().own());
        EntitySource target = rewriter.declare(entity);
        List<BooleanExpression> on = new ArrayList<>();
        on.add(join.condition() == null ? byForeignKey(before, from, target) : rewriter.condition(join.condition()));
        on.addAll(rewriter.criteria(target));
        return List.of(new Join(join.kind(), target.item(), Junction.of(true, on), null));
    }

    private List<Join> along(Join join, RelationshipAttribute<?, ?> attribute, EntityFrom<?> entity) {
        EntitySource left = rewriter.source(attribute.source());
        RelationshipMapping relationship = relationship(left, attribute);
        EntitySource target = rewriter.declare(entity);
        List<BooleanExpression> further = new ArrayList<>();
        if (join.condition() != null) {
            further.add(rewriter.condition(join.condition()));
        }
        further.addAll(rewriter.criteria(target));
        return new RelationshipJoins(relationship, left, target).joins(join.kind(), null, further);
    }

    static RelationshipMapping relationship(EntitySource source, RelationshipAttribute<?, ?> attribute) {
        return (RelationshipMapping) source.mapping().attribute(attribute.name());
    }

    /** The condition of the one foreign key between what is there and the target. */
    private BooleanExpression byForeignKey(List<EntitySource> before, List<FromItem> from, EntitySource target) {
        List<BooleanExpression> found = new ArrayList<>();
        for (EntitySource left : before) {
            for (Table table : left.mapping().tables()) {
                keys(table, left::column, target, found);
            }
        }
        for (FromItem item : from) {
            if (item instanceof TableFrom table && before.stream().noneMatch(left -> left.first() == item)) {
                keys(table.table(), table::column, target, found);
            }
        }
        if (found.size() != 1) {
            throw new OrmException(
                    found.isEmpty() ? ErrorCode.JOIN_WITHOUT_CONDITION : ErrorCode.AMBIGUOUS_JOIN,
                    "Cannot join " + target.mapping().name() + ": there "
                            + (found.isEmpty() ? "is no foreign key" : "are " + found.size() + " foreign keys")
                            + " between its tables and those joined so far. Join along a relationship, or give the"
                            + " condition.");
        }
        return found.get(0);
    }

    private interface Columns {
        io.aludel.orm.sql.Expression<?> column(Column column);
    }

    private static void keys(Table left, Columns leftColumns, EntitySource target, List<BooleanExpression> found) {
        for (Table right : target.mapping().tables()) {
            for (ForeignKey key : left.foreignKeys()) {
                if (key.target() == right) {
                    found.add(condition(key, leftColumns, target::column));
                }
            }
            for (ForeignKey key : right.foreignKeys()) {
                if (key.target() == left && left != right) {
                    found.add(condition(key, target::column, leftColumns));
                }
            }
        }
    }

    // The key referred to stands first, as users write it.
    private static BooleanExpression condition(ForeignKey key, Columns referring, Columns referred) {
        List<BooleanExpression> equal = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            equal.add(Statements.equal(
                    referred.column(key.targetColumns().get(i)),
                    referring.column(key.columns().get(i))));
        }
        return Junction.of(true, equal);
    }

    @Nullable
    static BooleanExpression all(List<BooleanExpression> conditions) {
        return conditions.isEmpty() ? null : Junction.of(true, conditions);
    }
}
