package io.aludel.orm.load;

import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.sql.AliasName;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Join;
import io.aludel.orm.sql.JoinKind;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.TableFrom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one place of an entity in a statement is linked to one place of a relationship's target. */
final class RelationshipJoins {
    private final RelationshipMapping relationship;
    private final EntitySource left;
    private final EntitySource target;

    RelationshipJoins(RelationshipMapping relationship, EntitySource left, EntitySource target) {
        this.relationship = relationship;
        this.left = left;
        this.target = target;
    }

    /**
     * The joins from the one to the other.
     *
     * @param alias what the association table is called; null for its own name
     * @param further what must hold of the target besides
     */
    List<Join> joins(JoinKind kind, @Nullable AliasName alias, List<BooleanExpression> further) {
        Table secondary = relationship.secondary();
        if (secondary == null) {
            List<BooleanExpression> on = new ArrayList<>();
            on.add(direct());
            on.addAll(Statements.constants(relationship, this::constantColumn));
            on.addAll(further);
            return List.of(new Join(kind, target.item(), Junction.of(true, on), null));
        }
        TableFrom association = new TableFrom(secondary, alias);
        List<BooleanExpression> on = new ArrayList<>();
        on.add(fromSecondary(association));
        on.addAll(further);
        return List.of(
                new Join(kind, association, toSecondary(association), null),
                new Join(kind, target.item(), Junction.of(true, on), null));
    }

    /** Own columns equal to the target's; a foreign key comes second. */
    BooleanExpression direct() {
        return Junction.of(
                true,
                relationship.pairs().stream()
                        .map(pair -> isForeignKey(pair.local())
                                ? Statements.equal(target.column(pair.remote()), left.column(pair.local()))
                                : Statements.equal(left.column(pair.local()), target.column(pair.remote())))
                        .toList());
    }

    private boolean isForeignKey(Column local) {
        return relationship.foreignKeyColumns().contains(local);
    }

    BooleanExpression toSecondary(TableFrom association) {
        BooleanExpression equal = Statements.equal(relationship.pairs(), left::column, association::column);
        BooleanExpression unmarked = Statements.unmarked(relationship, association);
        return unmarked == null ? equal : Junction.of(true, List.of(equal, unmarked));
    }

    BooleanExpression fromSecondary(TableFrom association) {
        return Statements.equal(relationship.secondaryPairs(), association::column, target::column);
    }

    @Nullable
    Expression<?> constantColumn(Column column) {
        if (target.has(column.table()) && target.mapping().tables().contains(column.table())) {
            return target.column(column);
        }
        return left.mapping().tables().contains(column.table()) ? left.column(column) : null;
    }
}
