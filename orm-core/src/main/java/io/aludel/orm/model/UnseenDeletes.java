package io.aludel.orm.model;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.Join.Direction;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the children of a relationship may be deleted by their foreign key without being known, as
 * {@code passiveDeletes = STATEMENT} wants it. The compiler run and mapping have the same rules.
 */
public final class UnseenDeletes {
    private final EntityChain near;
    private final EntityChain far;
    private final RelationshipModel relationship;
    private final Join join;
    private final ModelLookup lookup;

    private UnseenDeletes(
            EntityChain near, EntityChain far, RelationshipModel relationship, Join join, ModelLookup lookup) {
        this.near = near;
        this.far = far;
        this.relationship = relationship;
        this.join = join;
        this.lookup = lookup;
    }

    /** @throws MappingException with {@code invalid-cascade} if the relationship asks for it and its children do not allow it */
    public static void check(EntityModel owner, AttributeModel attribute, Join join, ModelLookup lookup) {
        RelationshipModel relationship = attribute.relationship();
        EntityModel target = relationship == null ? null : lookup.find(relationship.target());
        if (target == null || relationship.passiveDeletes() != PassiveDeletes.STATEMENT) {
            return;
        }
        UnseenDeletes check = new UnseenDeletes(
                EntityChain.of(owner, lookup), EntityChain.of(target, lookup), relationship, join, lookup);
        String fault = check.misuse();
        if (fault == null) {
            String reason = check.reason();
            fault = reason == null
                    ? null
                    : "passiveDeletes = STATEMENT deletes rows of " + target.entityName()
                            + " by their foreign key alone, but " + reason
                            + ". Take it away, so that the children are loaded.";
        }
        if (fault != null) {
            throw new MappingException(
                    ErrorCode.INVALID_CASCADE,
                    "Cannot map " + owner.entityName() + "." + attribute.name() + ": " + fault);
        }
    }

    private @Nullable String misuse() {
        if (join.direction() != Direction.ONE_TO_MANY) {
            return "passiveDeletes = STATEMENT deletes rows that refer to this one, which only those of a one-to-many"
                    + " relationship do. Take it away.";
        }
        if (!relationship.cascade().contains(Cascade.DELETE)) {
            return "passiveDeletes = STATEMENT deletes the children, but the cascade does not say that they go. Write cascade ="
                    + " ALL, or take passiveDeletes away.";
        }
        if (relationship.postUpdate()) {
            return "passiveDeletes = STATEMENT deletes the children first, postUpdate lets them stay until the parent is gone."
                    + " Take one of them away.";
        }
        return null;
    }

    /** What about the children stands against it, or null. */
    private @Nullable String reason() {
        EntityModel children = far.entity();
        if (near.root() == far.root()) {
            return "they may have children of their own in the same table";
        }
        if (children.inheritance() != null) {
            return "it belongs to a hierarchy of entities";
        }
        if (children.softDelete() != null) {
            return "it is deleted by a mark (@SoftDelete)";
        }
        if (!join.literals().isEmpty() || !isByKey()) {
            return "the join is not their foreign key to the primary key of "
                    + near.entity().entityName();
        }
        for (AttributeModel attribute : far.attributes()) {
            if (hasToAct(attribute)) {
                return children.entityName() + "." + attribute.name() + " has something to do when one is deleted";
            }
        }
        return null;
    }

    private boolean isByKey() {
        Set<String> keys = new HashSet<>();
        near.keyColumns().forEach(key -> keys.add(key.name()));
        Set<String> joined = new HashSet<>();
        join.pairs().forEach(pair -> joined.add(pair.near().column()));
        return joined.equals(keys) && join.pairs().size() == keys.size();
    }

    private boolean hasToAct(AttributeModel attribute) {
        RelationshipModel child = attribute.relationship();
        if (child == null || child.isViewOnly()) {
            return false;
        }
        if (isManyToOne(attribute)) {
            return child.cascade().contains(Cascade.DELETE);
        }
        return child.passiveDeletes() == PassiveDeletes.NONE || child.passiveDeletes() == PassiveDeletes.STATEMENT;
    }

    private boolean isManyToOne(AttributeModel attribute) {
        if (attribute.kind() != AttributeKind.REFERENCE) {
            return false;
        }
        try {
            return JoinRules.resolve(far.entity(), attribute, lookup).direction() == Direction.MANY_TO_ONE;
        } catch (MappingException reportedThere) {
            return true;
        }
    }
}
