package io.aludel.orm.mapping;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.type.SqlType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attribute computed by SQL and loaded with the row. Never written. */
public final class ColumnPropertyMapping extends AttributeMapping {
    private final SqlType<?> type;
    private volatile @Nullable Expression<?> expression;

    ColumnPropertyMapping(EntityMapping owner, AttributeModel model, int index, SqlType<?> type) {
        super(owner, model, index);
        this.type = type;
    }

    /** What its values are read through. */
    public SqlType<?> type() {
        return type;
    }

    /**
     * The expression that the entity's static method answers, over the entity under its own name. The method is called when the
     * expression is first needed, not while mappings are built, for it uses metamodels.
     */
    public Expression<?> expression() {
        Expression<?> known = expression;
        if (known == null) {
            known = ask();
            expression = known;
        }
        return known;
    }

    private Expression<?> ask() {
        String method = Objects.requireNonNull(model().columnProperty());
        try {
            Class<?> declaring =
                    Class.forName(model().owner(), true, owner().type().getClassLoader());
            Method found = declaring.getDeclaredMethod(method);
            found.setAccessible(true);
            return (Expression<?>) Objects.requireNonNull(found.invoke(null), method);
        } catch (InvocationTargetException e) {
            throw failed(method, e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw failed(method, e);
        }
    }

    private MappingException failed(String method, Throwable cause) {
        return new MappingException(
                ErrorCode.INVALID_COLUMN_PROPERTY,
                "Cannot use " + path() + ": its expression, the method " + method + "() of " + owner().name()
                        + ", failed or gave nothing. See the cause.",
                cause);
    }

    @Override
    public boolean isSame(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }

    @Override
    public boolean isDeferred() {
        return model().isDeferred();
    }
}
