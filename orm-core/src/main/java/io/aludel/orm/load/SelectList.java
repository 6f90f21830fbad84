package io.aludel.orm.load;

import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a statement in the making. Each expression stands there once, however many read it. */
final class SelectList {
    private final List<Element<?>> elements = new ArrayList<>();
    private final Map<Expression<?>, Integer> positions = new HashMap<>();

    /** The JDBC position of an expression, which is added if it is not there. */
    int add(Expression<?> expression) {
        Integer known = positions.get(expression);
        if (known != null) {
            return known;
        }
        elements.add(expression);
        positions.put(expression, elements.size());
        return elements.size();
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
