package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.EntityJoin;

/**
 * A relationship to join along or to load: an attribute itself, or one narrowed to some of its targets.
 *
 * @param <T> the target
 */
public sealed interface RelationshipRef<E, T> extends EntityJoin permits NarrowedRelationship, RelationshipAttribute {

    RelationshipAttribute<E, ?> attribute();

    @Override
    EntityFrom<T> target();

    /** Only the targets that meet these too: said of the target under its own name. */
    default NarrowedRelationship<E, T> and(BooleanExpression... conditions) {
        BooleanExpression all = criteria();
        for (BooleanExpression condition : conditions) {
            all = all == null ? condition : all.and(condition);
        }
        return new NarrowedRelationship<>(attribute(), target(), all);
    }

    /** Only the targets of a subclass, whose attributes can then be spoken of. */
    default <S extends T> NarrowedRelationship<E, S> ofType(Class<S> type) {
        return new NarrowedRelationship<>(attribute(), new EntityClass<>(type), criteria());
    }

    /** To an alias of the target, or of a subclass of it. */
    default <S extends T> NarrowedRelationship<E, S> to(EntityFrom<S> alias) {
        return new NarrowedRelationship<>(attribute(), alias, criteria());
    }

    @Override
    default String path() {
        return attribute().path();
    }
}
