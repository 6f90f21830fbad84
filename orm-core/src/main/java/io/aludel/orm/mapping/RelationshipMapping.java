package io.aludel.orm.mapping;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.RelationshipModel;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An attribute that refers to other entities, with its direction and its join. */
public final class RelationshipMapping extends AttributeMapping {
    private final RelationshipModel relationship;
    private final RelationshipLink link;
    // Found when first asked for. All of it is final, so that a thread sees either nothing or everything.
    private @Nullable RelationshipJoin join;

    RelationshipMapping(EntityMapping owner, AttributeModel model, int index, RelationshipLink link) {
        super(owner, model, index);
        this.relationship = Objects.requireNonNull(model.relationship());
        this.link = link;
    }

    private RelationshipJoin join() {
        RelationshipJoin known = join;
        if (known == null) {
            known = owner().registry().join(this);
            join = known;
        }
        return known;
    }

    public EntityMapping target() {
        return join().target();
    }

    public Direction direction() {
        return join().direction();
    }

    /** What the classes alone tell of it. */
    public RelationshipLink link() {
        return link;
    }

    public CollectionKind collectionKind() {
        return link.kind();
    }

    public boolean isCollection() {
        return link.isCollection();
    }

    /**
     * The columns that a join makes equal: own column and target's column; for many-to-many own column and association table's
     * column.
     */
    public List<ColumnPair> pairs() {
        return join().pairs();
    }

    /** For many-to-many the association table's column and the target's column; empty otherwise. */
    public List<ColumnPair> secondaryPairs() {
        return join().secondaryPairs();
    }

    /** The association table of a many-to-many relationship, else null. */
    public @Nullable Table secondary() {
        return join().secondary();
    }

    /** The column of the association table that marks deleted rows; null where they are deleted. */
    public @Nullable Column secondaryMark() {
        return join().secondaryMark();
    }

    /** Further conditions of a written join: columns that must equal a constant. */
    public List<ColumnConstant> constants() {
        return join().constants();
    }

    /** The same relationship seen from the target, or null when it goes one way. */
    public @Nullable RelationshipMapping reverse() {
        return join().reverse();
    }

    public Set<Cascade> cascades() {
        return relationship.cascade();
    }

    public boolean cascades(Cascade cascade) {
        return relationship.cascade().contains(cascade);
    }

    public Lazy lazy() {
        return relationship.lazy();
    }

    /** The order of a loaded collection. */
    public List<RelationshipOrder> orderBy() {
        return join().orderBy();
    }

    public boolean isViewOnly() {
        return relationship.isViewOnly();
    }

    public PassiveDeletes passiveDeletes() {
        return relationship.passiveDeletes();
    }

    /** Whether a changed key of the parent is left to ON UPDATE CASCADE. */
    public boolean passiveUpdates() {
        return relationship.passiveUpdates();
    }

    public boolean isPostUpdate() {
        return relationship.postUpdate();
    }

    public boolean isSingleParent() {
        return relationship.singleParent();
    }

    /** Whether eager joins are INNER. */
    public boolean isInnerJoin() {
        return relationship.innerJoin();
    }

    /** The attribute of the target that keys a map, or null. */
    public @Nullable ColumnAttributeMapping mapKey() {
        return join().mapKey();
    }

    /** The attribute of the target that stores its position in a list, or null. */
    public @Nullable ColumnAttributeMapping positionedBy() {
        return join().positionedBy();
    }

    /**
     * Whether the target is found by its primary key alone, in the identity map or by SELECT: many-to-one whose foreign key is
     * the target's whole key.
     */
    public boolean isSimpleManyToOne() {
        return !join().identityColumns().isEmpty();
    }

    /** Of a simple many-to-one: the own columns that hold the target's identity, in the order of its key; else empty. */
    public List<ColumnMapping> identityColumns() {
        return join().identityColumns();
    }

    /** Whether this side writes the rows of the association table; of a pair of sides exactly one does. */
    public boolean writesSecondary() {
        return join().writesSecondary();
    }

    /** Whether a change of the reference has to know what it referred to before, so that it is loaded first. */
    public boolean needsOldValue() {
        return !isCollection()
                && (cascades(Cascade.DELETE_ORPHAN) || direction() != Direction.MANY_TO_ONE || !isSimpleManyToOne());
    }

    /** Whether the foreign key is the column of the child that no field stands for, or any other column that may be NULL. */
    public boolean isForeignKeyNullable() {
        return foreignKeyColumns().stream().allMatch(Column::isNullable);
    }

    /** The foreign key's columns: own ones for many-to-one, the target's for one-to-many, none for many-to-many. */
    public List<Column> foreignKeyColumns() {
        return switch (direction()) {
            case MANY_TO_ONE -> pairs().stream().map(ColumnPair::local).toList();
            case ONE_TO_MANY -> pairs().stream().map(ColumnPair::remote).toList();
            case MANY_TO_MANY -> List.of();
        };
    }

    @Override
    public boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    @Override
    public boolean isDeferred() {
        return false;
    }
}
