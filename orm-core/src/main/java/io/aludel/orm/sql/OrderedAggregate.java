package io.aludel.orm.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes WITHIN GROUP around a function and the keys of an order. */
final class OrderedAggregate {
    private OrderedAggregate() {}

    static <T> TypedText<T> of(FunctionCall<T> function, Orderable... keys) {
        List<String> pieces = new ArrayList<>(List.of(""));
        List<String> names = new ArrayList<>(List.of("function"));
        Map<String, Expression<?>> values = new HashMap<>(Map.of("function", function));
        String before = " WITHIN GROUP (ORDER BY ";
        for (Orderable key : keys) {
            Ordering ordering = key.ordering();
            String name = "key" + names.size();
            pieces.add(before);
            names.add(name);
            values.put(name, ordering.expression());
            before = direction(ordering) + ", ";
        }
        pieces.add(before.substring(0, before.length() - 2) + ")");
        return new TypedText<>(new Text(List.copyOf(pieces), List.copyOf(names), values), function.type());
    }

    private static String direction(Ordering ordering) {
        String nulls = switch (ordering.nulls()) {
            case DEFAULT -> "";
            case FIRST -> " NULLS FIRST";
            case LAST -> " NULLS LAST";
        };
        return (ordering.isDescending() ? " DESC" : "") + nulls;
    }
}
