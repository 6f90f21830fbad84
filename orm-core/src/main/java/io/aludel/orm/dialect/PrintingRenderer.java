package io.aludel.orm.dialect;

import io.aludel.orm.render.Quoting;
import io.aludel.orm.render.SqlRenderer;
import io.aludel.orm.render.TypeNames;
import io.aludel.orm.sql.EntityAlias;
import io.aludel.orm.sql.EntityExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Join;

/** Writes statements for people to read: entities and attributes that only a mapping can turn into SQL by their own names. */
final class PrintingRenderer extends SqlRenderer {
    PrintingRenderer(Quoting quoting, TypeNames types) {
        super(quoting, types);
    }

    String text(Expression<?> expression) {
        expression(expression);
        return out.toString();
    }

    @Override
    protected void entityExpression(EntityExpression<?> expression) {
        EntityFrom<?> source = expression.source();
        String path = expression.path();
        boolean isAliased = source instanceof EntityAlias;
        out.append(isAliased ? entityQualifier(source) + path.substring(path.indexOf('.')) : path);
    }

    @Override
    protected void entityElement(EntityFrom<?> entity) {
        out.append(entityQualifier(entity));
    }

    @Override
    protected void entityFrom(EntityFrom<?> entity) {
        out.append(entity.entity().getSimpleName());
        as(entity instanceof EntityAlias ? entityQualifier(entity) : null);
    }

    @Override
    protected String entityQualifier(EntityFrom<?> entity) {
        String name = entity.entity().getSimpleName();
        return entity instanceof EntityAlias<?> alias ? aliasName(alias.alias(), name) : name;
    }

    @Override
    protected void on(Join join) {
        if (join.along() == null) {
            super.on(join);
            return;
        }
        out.append(" ON ").append(join.along().path());
        if (join.condition() != null) {
            out.append(" AND ");
            expression(join.condition());
        }
    }
}
