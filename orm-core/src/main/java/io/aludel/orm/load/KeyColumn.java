package io.aludel.orm.load;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.EntityExpression;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.StatementRewriter;
import io.aludel.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** A column of an entity's primary key, whatever attribute it belongs to. */
record KeyColumn(EntityFrom<?> source, ColumnMapping column) implements EntityExpression<Object> {
    /** The whole key equal to an identity. */
    static BooleanExpression[] equal(EntityFrom<?> source, EntityMapping mapping, Object identity) {
        List<ColumnMapping> columns = mapping.id().columns();
        BooleanExpression[] equal = new BooleanExpression[columns.size()];
        for (int i = 0; i < equal.length; i++) {
            KeyColumn key = new KeyColumn(source, columns.get(i));
            equal[i] = Statements.equal(key, new Bind<>(mapping.id().value(identity, i), key.type()));
        }
        return equal;
    }

    /** The whole key equal to one of several identities. */
    static BooleanExpression oneOf(EntityFrom<?> source, EntityMapping mapping, List<Object> identities) {
        if (identities.size() == 1) {
            return SQL.and(equal(source, mapping, identities.get(0)));
        }
        if (!mapping.id().isComposite()) {
            return new KeyColumn(source, mapping.id().column()).in(identities);
        }
        List<BooleanExpression> each = new ArrayList<>(identities.size());
        identities.forEach(identity -> each.add(SQL.and(equal(source, mapping, identity))));
        return SQL.or(each);
    }

    @Override
    @SuppressWarnings("unchecked")
    public SqlType<Object> type() {
        return (SqlType<Object>) column.type();
    }

    @Override
    public String path() {
        return column.toString();
    }

    @Override
    public Expression<Object> rewriteParts(StatementRewriter rewriter) {
        return this;
    }
}
