package io.aludel.orm.mapping;

import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.StatementRewriter;
import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/**
 * A relationship leads to a given object. The parameter is the object itself; the values of its key are read when the statement
 * runs, so that an object may be inserted after the statement was written.
 */
public record RelatedTo(RelationshipAttribute<?, ?> relationship, Expression<Object> object, boolean isNegated)
        implements BooleanExpression, EntityExpression<Boolean> {

    static RelatedTo of(RelationshipAttribute<?, ?> relationship, Object object, boolean isNegated) {
        return new RelatedTo(relationship, new Bind<>(object, Types.unresolved()), isNegated);
    }

    @Override
    public EntityFrom<?> source() {
        return relationship.source();
    }

    @Override
    public String path() {
        return relationship.path();
    }

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return new RelatedTo(relationship, object, !isNegated);
    }

    @Override
    public Expression<Boolean> rewriteParts(StatementRewriter rewriter) {
        RelationshipAttribute<?, ?> newRelationship = relationship.rewritten(rewriter);
        Expression<Object> newObject = rewriter.expression(object);
        return newRelationship == relationship && newObject == object
                ? this
                : new RelatedTo(newRelationship, newObject, isNegated);
    }
}
