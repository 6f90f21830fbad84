package io.aludel.orm.render;

import io.aludel.orm.sql.Bind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text with its parameters in the order JDBC numbers them. Made once for all statements equal to the one it was
 * made from; safe for use by many threads.
 *
 * @param columns what the result set holds; empty where it holds nothing, or only the database knows
 */
public record CompiledStatement(String text, List<Bind<?>> binds, List<ResultColumn> columns) {

    public CompiledStatement {
        binds = List.copyOf(binds);
        columns = List.copyOf(columns);
    }

    /**
     * The values to set, in JDBC's order.
     *
     * @param values those of {@link io.aludel.orm.sql.Binds#values} of a statement equal to the numbered one that this was
     *               compiled or lowered from; a parameter that was never numbered brings its own
     */
    public @Nullable Object[] arrange(@Nullable Object[] values) {
        @Nullable Object[] arranged = new Object[binds.size()];
        for (int i = 0; i < arranged.length; i++) {
            Bind<?> bind = binds.get(i);
            arranged[i] = bind.slot() < 0 ? bind.value() : values[bind.slot()];
        }
        return arranged;
    }
}
