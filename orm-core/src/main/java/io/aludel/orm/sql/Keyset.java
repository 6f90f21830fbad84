package io.aludel.orm.sql;

import io.aludel.orm.type.Types;
import java.util.ArrayList;
import java.util.List;

/** The condition for rows after a given one in an order. */
final class Keyset {
    private Keyset() {}

    static BooleanExpression after(List<Ordering> order, List<?> values) {
        if (order.isEmpty() || order.size() != values.size()) {
            throw new IllegalArgumentException("The order has " + order.size() + " keys, but the last row's values are "
                    + values.size() + ". Order the select first, and give a value for each key.");
        }
        boolean isUniform = order.stream()
                .allMatch(key -> key.isDescending() == order.get(0).isDescending());
        return isUniform && order.size() > 1 ? row(order, values) : stepwise(order, values);
    }

    private static BooleanExpression row(List<Ordering> order, List<?> values) {
        Tuple keys = new Tuple(
                new ArrayList<>(order.stream().map(Ordering::expression).toList()));
        List<Object> last = new ArrayList<>(values);
        return order.get(0).isDescending() ? keys.lt(last) : keys.gt(last);
    }

    // With directions mixed: past the first key, or equal in it and past the second, and so on.
    private static BooleanExpression stepwise(List<Ordering> order, List<?> values) {
        List<BooleanExpression> steps = new ArrayList<>();
        List<BooleanExpression> equal = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Ordering key = order.get(i);
            ComparisonOperator past = key.isDescending() ? ComparisonOperator.LT : ComparisonOperator.GT;
            List<BooleanExpression> step = new ArrayList<>(equal);
            step.add(compare(key, past, values.get(i)));
            steps.add(Junction.of(true, step));
            equal.add(compare(key, ComparisonOperator.EQ, values.get(i)));
        }
        return Junction.of(false, steps);
    }

    private static BooleanExpression compare(Ordering key, ComparisonOperator operator, Object value) {
        return new Comparison(key.expression(), operator, new Bind<>(value, Types.unresolved()));
    }
}
