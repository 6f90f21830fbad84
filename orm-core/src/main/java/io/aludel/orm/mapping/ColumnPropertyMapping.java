package io.aludel.orm.mapping;

import io.aludel.orm.model.AttributeModel;
import io.aludel.orm.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attribute computed by SQL and loaded with the row. Never written. */
public final class ColumnPropertyMapping extends AttributeMapping {
    private final SqlType<?> type;

    ColumnPropertyMapping(EntityMapping owner, AttributeModel model, int index, SqlType<?> type) {
        super(owner, model, index);
        this.type = type;
    }

    /** What its values are read through. */
    public SqlType<?> type() {
        return type;
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
