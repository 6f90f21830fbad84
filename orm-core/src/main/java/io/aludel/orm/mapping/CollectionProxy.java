package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityAttribute;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.SQL;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of the objects that a collection holds, as a method with {@code @AssociationProxy} answers it. In conditions only.
 * Immutable.
 *
 * @param <E> the entity
 * @param <T> the attribute's values
 */
public final class CollectionProxy<E, T> implements EntityAttribute<E, CollectionProxy<E, T>> {
    private final RelationshipAttribute<E, ?> through;
    private final Supplier<? extends Attribute<?>> attribute;

    /** @param attribute asked for late, since metamodels may refer to each other */
    CollectionProxy(RelationshipAttribute<E, ?> through, Supplier<? extends Attribute<?>> attribute) {
        this.through = through;
        this.attribute = attribute;
    }

    @Override
    public CollectionProxy<E, T> of(EntityFrom<? extends E> source) {
        return new CollectionProxy<>(through.of(source), attribute);
    }

    /** Has this value among its own, which for an entity means that object. */
    public BooleanExpression contains(@Nullable T value) {
        return ProxyConditions.related(through, ProxyConditions.equal(attribute.get(), value));
    }

    /**
     * Holds an object that meets the conditions. They are said of the entity that has the attribute, or where the attribute is a
     * relationship itself, of the one it leads to; each under its own name.
     */
    public BooleanExpression any(BooleanExpression... conditions) {
        return conditions.length == 0
                ? isNotEmpty()
                : ProxyConditions.related(through, ProxyConditions.beyond(attribute.get(), SQL.and(conditions)));
    }

    public BooleanExpression isEmpty() {
        return new HasRelated(through, through.target(), null, true);
    }

    public BooleanExpression isNotEmpty() {
        return new HasRelated(through, through.target(), null, false);
    }
}
