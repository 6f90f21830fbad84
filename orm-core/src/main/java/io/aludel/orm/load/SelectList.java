package io.aludel.orm.load;

import io.aludel.orm.sql.DerivedColumn;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a statement in the making. Each expression stands there once, however many read it. */
final class SelectList {
    private final List<Element<?>> elements = new ArrayList<>();
    private final Map<Expression<?>, Integer> positions = new HashMap<>();
    private final Map<String, Integer> given;

    SelectList() {
        this(Map.of());
    }

    /** A list that is fixed already: columns of a query in FROM stand where their names do. */
    SelectList(Map<String, Integer> given) {
        this.given = given;
    }

    /** The JDBC position of an expression, which is added if it is not there. */
    int add(Expression<?> expression) {
        Integer known = given.isEmpty() ? positions.get(expression) : place(expression);
        if (known != null) {
            return known;
        }
        elements.add(expression);
        positions.put(expression, elements.size());
        return elements.size();
    }

    private @Nullable Integer place(Expression<?> expression) {
        return expression instanceof DerivedColumn<?> column
                ? given.get(column.name().toLowerCase(Locale.ROOT))
                : null;
    }

    /** Shares nothing that was added before with what follows. */
    void separate() {
        positions.clear();
    }

    List<Element<?>> elements() {
        return elements;
    }

    int size() {
        return elements.size();
    }
}
