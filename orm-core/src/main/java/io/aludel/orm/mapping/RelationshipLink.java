package io.aludel.orm.mapping;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.model.RelationshipModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as the classes alone tell it, without a registry: enough to keep both of its sides in step on objects that no
 * session knows. Made once per class; safe for use by many threads.
 */
public final class RelationshipLink {
    private final EntityShape owner;
    private final AttributeModel model;
    private final RelationshipModel relationship;
    private final int index;
    private final CollectionKind kind;
    private volatile @Nullable EntityShape target;
    private volatile @Nullable RelationshipLink reverse;
    private volatile boolean reverseKnown;

    RelationshipLink(EntityShape owner, AttributeModel model, int index) {
        this.owner = owner;
        this.model = model;
        this.index = index;
        this.relationship = Objects.requireNonNull(model.relationship());
        this.kind = CollectionKind.of(relationship.container(), path());
    }

    public EntityShape owner() {
        return owner;
    }

    public int index() {
        return index;
    }

    public int word() {
        return index >>> 6;
    }

    public long mask() {
        return 1L << index;
    }

    public CollectionKind kind() {
        return kind;
    }

    public boolean isCollection() {
        return kind != CollectionKind.NONE;
    }

    public boolean cascades(Cascade cascade) {
        return relationship.cascade().contains(cascade);
    }

    public boolean isViewOnly() {
        return relationship.isViewOnly();
    }

    public RelationshipModel model() {
        return relationship;
    }

    /** As messages write it: {@code User.addresses}. */
    public String path() {
        return owner.name() + "." + model.name();
    }

    public EntityShape target() {
        EntityShape known = target;
        if (known == null) {
            known = owner.related(relationship.target());
            target = known;
        }
        return known;
    }

    /** The same relationship seen from the other class, or null when it goes one way. */
    public @Nullable RelationshipLink reverse() {
        if (!reverseKnown) {
            String other = relationship.backPopulates();
            reverse = other.isEmpty() ? null : target().link(target().index(other));
            reverseKnown = true;
        }
        return reverse;
    }

    /** The attribute of the target that keys a map, or -1. */
    public int mapKey() {
        return relationship.mapKey().isEmpty() ? -1 : target().index(relationship.mapKey());
    }

    /** The attribute of the target that stores its position in a list, or -1. */
    public int position() {
        return relationship.positionedBy().isEmpty() ? -1 : target().index(relationship.positionedBy());
    }

    @Override
    public String toString() {
        return path();
    }
}
