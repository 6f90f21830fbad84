package io.aludel.orm.state;

import io.aludel.orm.mapping.EntityShape;
import io.aludel.orm.mapping.RelationshipLink;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What methods with {@code @AssociationProxy} do. For generated code only. */
public final class AssociationProxies {
    private AssociationProxies() {}

    /**
     * One attribute of what a relationship leads to: of a reference its value, or null where there is no object; of a collection or
     * map a live view, which makes an object for each value added to it and sets the attribute of one where a value is replaced.
     */
    public static @Nullable Object view(Managed entity, String through, String attribute) {
        EntityShape shape = entity.$accessor().shape();
        RelationshipLink link = Objects.requireNonNull(shape.link(shape.index(through)));
        AssociatedValues values =
                new AssociatedValues(entity, link, link.target().index(attribute));
        return switch (link.kind()) {
            case NONE -> values.of(AttributeAccess.read(entity, link.index()));
            case LIST, COLLECTION -> new AssociationList(values);
            case SET, SORTED_SET -> new AssociationSet(values);
            case MAP -> new AssociationMap(values);
        };
    }

    /** Sets an attribute of the object that a reference leads to, which is made if there is none. */
    public static void set(
            @Nullable Object value, Managed entity, String through, String attribute, boolean nullClears) {
        EntityShape shape = entity.$accessor().shape();
        RelationshipLink link = Objects.requireNonNull(shape.link(shape.index(through)));
        AssociatedValues values =
                new AssociatedValues(entity, link, link.target().index(attribute));
        Object target = AttributeAccess.read(entity, link.index());
        if (target == null) {
            if (value != null) {
                AttributeAccess.write(entity, link.index(), values.create(value));
            }
        } else if (value == null && nullClears) {
            AttributeAccess.write(entity, link.index(), null);
        } else {
            values.set(target, value);
        }
    }
}
