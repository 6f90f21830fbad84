package io.aludel.orm.mapping;

import io.aludel.orm.sql.EntityClass;
import java.util.function.Supplier;

/** Makes the attributes of generated metamodels. For generated code only. */
public final class Attributes {
    private Attributes() {}

    public static <E> StringAttribute<E> string(Class<E> entity, String name, int index) {
        return new StringAttribute<>(new EntityClass<>(entity), name, index, null);
    }

    public static <E> BooleanAttribute<E> bool(Class<E> entity, String name, int index) {
        return new BooleanAttribute<>(new EntityClass<>(entity), name, index, null);
    }

    public static <E, N extends Number> NumberAttribute<E, N> number(
            Class<E> entity, String name, int index, Class<? super N> type) {
        return new NumberAttribute<>(new EntityClass<>(entity), name, index, type, null);
    }

    public static <E, T> TemporalAttribute<E, T> temporal(
            Class<E> entity, String name, int index, Class<? super T> type) {
        return new TemporalAttribute<>(new EntityClass<>(entity), name, index, type, null);
    }

    public static <E, T> ComparableAttribute<E, T> comparable(
            Class<E> entity, String name, int index, Class<? super T> type) {
        return new ComparableAttribute<>(new EntityClass<>(entity), name, index, type, null);
    }

    public static <E, T> ValueAttribute<E, T> value(Class<E> entity, String name, int index, Class<? super T> type) {
        return new ValueAttribute<>(new EntityClass<>(entity), name, index, type, null);
    }

    public static <E, T> EmbeddedAttribute<E, T> embedded(
            Class<E> entity, String name, int index, Class<? super T> type) {
        return new EmbeddedAttribute<>(new EntityClass<>(entity), name, index, type);
    }

    public static <E, T> ReferenceAttribute<E, T> reference(Class<E> entity, String name, int index, Class<T> target) {
        return new ReferenceAttribute<>(new EntityClass<>(entity), name, index, target);
    }

    public static <E, T> CollectionAttribute<E, T> collection(
            Class<E> entity, String name, int index, Class<T> target) {
        return new CollectionAttribute<>(new EntityClass<>(entity), name, index, target);
    }

    public static <E, K, T> MapAttribute<E, K, T> map(
            Class<E> entity, String name, int index, Class<? super K> key, Class<T> target) {
        return new MapAttribute<>(new EntityClass<>(entity), name, index, key, target);
    }

    public static <E, T> CollectionProxy<E, T> collectionProxy(
            RelationshipAttribute<E, ?> through, Supplier<? extends Attribute<?>> attribute) {
        return new CollectionProxy<>(through, attribute);
    }

    public static <E, T> ReferenceProxy<E, T> referenceProxy(
            RelationshipAttribute<E, ?> through, Supplier<? extends Attribute<?>> attribute) {
        return new ReferenceProxy<>(through, attribute);
    }

    public static <E> StringAttribute<E> hybridString(Class<E> entity, String name, HybridBody<E, String> body) {
        return new StringAttribute<>(new EntityClass<>(entity), name, -1, body);
    }

    public static <E> BooleanAttribute<E> hybridBoolean(Class<E> entity, String name, HybridBody<E, Boolean> body) {
        return new BooleanAttribute<>(new EntityClass<>(entity), name, -1, body);
    }

    public static <E, N extends Number> NumberAttribute<E, N> hybridNumber(
            Class<E> entity, String name, Class<? super N> type, HybridBody<E, N> body) {
        return new NumberAttribute<>(new EntityClass<>(entity), name, -1, type, body);
    }

    public static <E, T> TemporalAttribute<E, T> hybridTemporal(
            Class<E> entity, String name, Class<? super T> type, HybridBody<E, T> body) {
        return new TemporalAttribute<>(new EntityClass<>(entity), name, -1, type, body);
    }

    public static <E, T> ComparableAttribute<E, T> hybridComparable(
            Class<E> entity, String name, Class<? super T> type, HybridBody<E, T> body) {
        return new ComparableAttribute<>(new EntityClass<>(entity), name, -1, type, body);
    }

    public static <E, T> ValueAttribute<E, T> hybridValue(
            Class<E> entity, String name, Class<? super T> type, HybridBody<E, T> body) {
        return new ValueAttribute<>(new EntityClass<>(entity), name, -1, type, body);
    }
}
