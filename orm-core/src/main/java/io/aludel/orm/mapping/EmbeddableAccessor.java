package io.aludel.orm.mapping;

import org.jspecify.annotations.Nullable;

/** Makes the values of one embeddable and takes them apart. Generated beside the embeddable; for generated code to extend. */
public abstract class EmbeddableAccessor {

    /** Answers the accessor of an embeddable. */
    public static EmbeddableAccessor of(Class<?> embeddable) {
        return GeneratedAccessors.find(embeddable, EmbeddableAccessor.class);
    }

    /** The encoded models of the class and its mapped superclasses, topmost first. */
    public abstract String[] model();

    public abstract Class<?> type();

    /** Makes a value; null for a primitive component is its zero. Its relationships are left as its constructor makes them. */
    public abstract Object newInstance(@Nullable Object[] components);

    /** The component's value, boxed. Those of the relationships of a class follow those of the columns. */
    public abstract @Nullable Object get(Object value, int component);
}
