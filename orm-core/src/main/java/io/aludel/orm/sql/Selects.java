package io.aludel.orm.sql;

/** Where a select starts; {@link SQL} inherits it. */
public abstract class Selects extends Functions {
    Selects() {}

    /** Selects an entity. */
    public static <E> Select<E> select(Class<E> entity) {
        return Select.one(new EntityClass<>(entity));
    }

    public static <A> Select<A> select(Element<A> element) {
        return Select.one(element);
    }

    public static <A, B> Select<Row2<A, B>> select(Class<A> first, Class<B> second) {
        return Select.many(new EntityClass<>(first), new EntityClass<>(second));
    }

    public static <A, B> Select<Row2<A, B>> select(Class<A> first, Element<B> second) {
        return Select.many(new EntityClass<>(first), second);
    }

    public static <A, B> Select<Row2<A, B>> select(Element<A> first, Class<B> second) {
        return Select.many(first, new EntityClass<>(second));
    }

    public static <A, B, C> Select<Row3<A, B, C>> select(Class<A> first, Element<B> second, Element<C> third) {
        return Select.many(new EntityClass<>(first), second, third);
    }

    public static <A, B> Select<Row2<A, B>> select(Element<A> e1, Element<B> e2) {
        return Select.many(e1, e2);
    }

    public static <A, B, C> Select<Row3<A, B, C>> select(Element<A> e1, Element<B> e2, Element<C> e3) {
        return Select.many(e1, e2, e3);
    }

    public static <A, B, C, D> Select<Row4<A, B, C, D>> select(
            Element<A> e1, Element<B> e2, Element<C> e3, Element<D> e4) {
        return Select.many(e1, e2, e3, e4);
    }

    public static <A, B, C, D, E> Select<Row5<A, B, C, D, E>> select(
            Element<A> e1, Element<B> e2, Element<C> e3, Element<D> e4, Element<E> e5) {
        return Select.many(e1, e2, e3, e4, e5);
    }

    public static <A, B, C, D, E, F> Select<Row6<A, B, C, D, E, F>> select(
            Element<A> e1, Element<B> e2, Element<C> e3, Element<D> e4, Element<E> e5, Element<F> e6) {
        return Select.many(e1, e2, e3, e4, e5, e6);
    }

    public static <A, B, C, D, E, F, G> Select<Row7<A, B, C, D, E, F, G>> select(
            Element<A> e1, Element<B> e2, Element<C> e3, Element<D> e4, Element<E> e5, Element<F> e6, Element<G> e7) {
        return Select.many(e1, e2, e3, e4, e5, e6, e7);
    }

    public static <A, B, C, D, E, F, G, H> Select<Row8<A, B, C, D, E, F, G, H>> select(
            Element<A> e1,
            Element<B> e2,
            Element<C> e3,
            Element<D> e4,
            Element<E> e5,
            Element<F> e6,
            Element<G> e7,
            Element<H> e8) {
        return Select.many(e1, e2, e3, e4, e5, e6, e7, e8);
    }

    public static <A, B, C, D, E, F, G, H, I> Select<Row9<A, B, C, D, E, F, G, H, I>> select(
            Element<A> e1,
            Element<B> e2,
            Element<C> e3,
            Element<D> e4,
            Element<E> e5,
            Element<F> e6,
            Element<G> e7,
            Element<H> e8,
            Element<I> e9) {
        return Select.many(e1, e2, e3, e4, e5, e6, e7, e8, e9);
    }

    public static <A, B, C, D, E, F, G, H, I, J> Select<Row10<A, B, C, D, E, F, G, H, I, J>> select(
            Element<A> e1,
            Element<B> e2,
            Element<C> e3,
            Element<D> e4,
            Element<E> e5,
            Element<F> e6,
            Element<G> e7,
            Element<H> e8,
            Element<I> e9,
            Element<J> e10) {
        return Select.many(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
    }

    /** Selects any number of things. */
    public static Select<Row> select(Element<?>... elements) {
        return Select.many(elements);
    }
}
