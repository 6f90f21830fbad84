package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import org.jspecify.annotations.Nullable;

/** An embedded attribute. Equal to a value if all its columns are. */
public record EmbeddedAttribute<E, T>(EntityFrom<? extends E> from, String name, int index, Class<? super T> javaType)
        implements ScalarAttribute<E, T>, EntityAttribute<E, EmbeddedAttribute<E, T>> {

    @Override
    public EmbeddedAttribute<E, T> of(EntityFrom<? extends E> source) {
        return new EmbeddedAttribute<>(source, name, index, javaType);
    }

    /** A component, named by the embeddable's own metamodel: {@code User_.address.get(Address_.city)}. */
    public <A> A get(EntityAttribute<? super T, A> component) {
        return component.of(new EmbeddedSource<>(this));
    }

    /** A relationship of the embeddable, which is one of the entity: {@code Shelf_.contents.get(Contents_.volumes)}. */
    public <X> CollectionAttribute<E, X> get(CollectionAttribute<? super T, X> relationship) {
        return new CollectionAttribute<>(from, inside(relationship), -1, relationship.targetType());
    }

    /** A map of the embeddable, which is one of the entity. */
    public <K, X> MapAttribute<E, K, X> get(MapAttribute<? super T, K, X> relationship) {
        return new MapAttribute<>(from, inside(relationship), -1, relationship.keyType(), relationship.targetType());
    }

    /** A reference of the embeddable, which is one of the entity. */
    public <X> ReferenceAttribute<E, X> get(ReferenceAttribute<? super T, X> relationship) {
        return new ReferenceAttribute<>(from, inside(relationship), -1, relationship.targetType());
    }

    private String inside(RelationshipAttribute<?, ?> relationship) {
        return name + "." + relationship.name();
    }

    @Override
    public @Nullable HybridBody<E, T> body() {
        return null;
    }

    // Part of every look-up of a statement.
    @Override
    public int hashCode() {
        return from.hashCode() * 31 + index;
    }
}
