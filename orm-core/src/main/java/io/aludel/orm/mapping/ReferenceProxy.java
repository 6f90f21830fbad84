package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.SQL;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of the object that a reference leads to, as a method with {@code @AssociationProxy} answers it. In conditions only.
 * Immutable.
 *
 * @param <E> the entity
 * @param <T> the attribute's values
 */
public final class ReferenceProxy<E, T> implements EntityAttribute<E, ReferenceProxy<E, T>> {
    private final RelationshipAttribute<E, ?> through;
    private final Supplier<? extends Attribute<?>> attribute;

    /** @param attribute asked for late, since metamodels may refer to each other */
    ReferenceProxy(RelationshipAttribute<E, ?> through, Supplier<? extends Attribute<?>> attribute) {
        this.through = through;
        this.attribute = attribute;
    }

    @Override
    public ReferenceProxy<E, T> of(EntityFrom<? extends E> source) {
        return new ReferenceProxy<>(through.of(source), attribute);
    }

    /** Has this value, which for an entity means that object; null as {@link #isNull}. */
    public BooleanExpression eq(@Nullable T value) {
        return value == null
                ? isNull()
                : ProxyConditions.related(through, ProxyConditions.equal(attribute.get(), value));
    }

    /** Has another value than this. As in SQL, what has none does not meet it. */
    public BooleanExpression ne(@Nullable T value) {
        BooleanExpression equal = ProxyConditions.equal(attribute.get(), value);
        return value == null ? isNotNull() : ProxyConditions.related(through, equal.not());
    }

    /** Has one of these values. */
    public BooleanExpression in(Collection<? extends T> values) {
        return ProxyConditions.related(
                through,
                SQL.or(values.stream()
                        .map(value -> ProxyConditions.equal(attribute.get(), value))
                        .toList()));
    }

    /** Refers to nothing, or to an object without a value. */
    public BooleanExpression isNull() {
        return isNotNull().not();
    }

    public BooleanExpression isNotNull() {
        return ProxyConditions.related(
                through, ProxyConditions.equal(attribute.get(), null).not());
    }

    /**
     * Refers to an object that meets the conditions. They are said of the entity that has the attribute, or where the attribute is a
     * relationship itself, of the one it leads to; each under its own name.
     */
    public BooleanExpression has(BooleanExpression... conditions) {
        return ProxyConditions.related(through, ProxyConditions.beyond(attribute.get(), SQL.and(conditions)));
    }
}
