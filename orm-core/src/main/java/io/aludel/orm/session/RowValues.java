package io.aludel.orm.session;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EmbeddedSource;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.mapping.ScalarAttribute;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.state.Managed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attribute of rows that are written in bulk: its columns, and what a value given for it puts into each of them. */
final class RowValues {
    private final DefaultSession session;
    private final Expression<?> attribute;
    private final List<ColumnMapping> columns;

    /** No columns where the expression is no stored attribute. */
    RowValues(DefaultSession session, EntityMapping mapping, Expression<?> attribute) {
        this.session = session;
        this.attribute = attribute;
        this.columns = session.maker().loader().lowering().columns(mapping, attribute);
    }

    List<ColumnMapping> columns() {
        return columns;
    }

    /** Whether its value can be taken apart here. */
    boolean isPlain() {
        return columns.size() == 1 || !columns.isEmpty() && !isComponent();
    }

    private boolean isComponent() {
        return attribute instanceof ScalarAttribute<?, ?> scalar && scalar.from() instanceof EmbeddedSource;
    }

    /** The value of one of the columns. */
    @Nullable
    Object part(int index, @Nullable Object value) {
        ColumnMapping column = columns.get(index);
        if (value instanceof Managed entity) {
            return key(entity, index);
        }
        return fitting(column, isComponent() || column.isWhole() ? value : column.component(value));
    }

    private Object key(Managed entity, int index) {
        IdMapping id = session.mapping(entity.getClass()).id();
        Object identity = id.identityOf(entity);
        if (identity == null) {
            throw new OrmException(
                    ErrorCode.UNSAVED_REFERENCE,
                    "Cannot write a reference to " + Labels.of(entity) + " by a statement: it has no row yet. Add it to"
                            + " the session and flush first.");
        }
        return id.value(identity, index);
    }

    /** Whole numbers may be given as another type that holds them; all else must have the column's type. */
    private static @Nullable Object fitting(ColumnMapping column, @Nullable Object value) {
        Class<?> type = column.type().javaType();
        if (value == null || type.isInstance(value) || column.type().isUnresolved()) {
            return value;
        }
        try {
            Object number = value instanceof Number given ? number(type, new BigDecimal(given.toString())) : null;
            if (number != null) {
                return number;
            }
        } catch (ArithmeticException e) {
            throw wrong(column, value, e);
        }
        throw wrong(column, value, null);
    }

    private static @Nullable Object number(Class<?> type, BigDecimal value) {
        if (type == Integer.class) {
            return value.intValueExact();
        }
        if (type == Long.class) {
            return value.longValueExact();
        }
        if (type == Short.class) {
            return value.shortValueExact();
        }
        if (type == BigInteger.class) {
            return value.toBigIntegerExact();
        }
        return type == BigDecimal.class ? value : null;
    }

    private static OrmException wrong(ColumnMapping column, Object value, @Nullable Exception cause) {
        return new OrmException(
                ErrorCode.WRONG_VALUE,
                "Cannot write a value of " + value.getClass().getName() + " to " + column + ": it holds "
                        + column.type().javaType().getSimpleName() + ". Convert the value first.",
                cause);
    }
}
