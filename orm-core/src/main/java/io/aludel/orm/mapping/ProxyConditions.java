package io.aludel.orm.mapping;

import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Expression;
import org.jspecify.annotations.Nullable;

/** The conditions that association proxies stand for. */
final class ProxyConditions {
    private ProxyConditions() {}

    static BooleanExpression related(RelationshipAttribute<?, ?> through, BooleanExpression condition) {
        return new HasRelated(through, through.target(), condition, false);
    }

    @SuppressWarnings("unchecked") // the proxy's type parameter is the type of the attribute's values
    static BooleanExpression equal(Attribute<?> attribute, @Nullable Object value) {
        if (attribute instanceof ReferenceAttribute<?, ?> reference) {
            return ((ReferenceAttribute<?, Object>) reference).eq(value);
        }
        if (attribute instanceof RelationshipAttribute<?, ?> relationship) {
            return value == null
                    ? new HasRelated(relationship, relationship.target(), null, true)
                    : RelatedTo.of(relationship, value, false);
        }
        return ((Expression<Object>) attribute).eq(value);
    }

    static BooleanExpression beyond(Attribute<?> attribute, BooleanExpression condition) {
        return attribute instanceof RelationshipAttribute<?, ?> relationship
                ? related(relationship, condition)
                : condition;
    }
}
