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

    @Override
    public @Nullable HybridBody<E, T> body() {
        return null;
    }
}
