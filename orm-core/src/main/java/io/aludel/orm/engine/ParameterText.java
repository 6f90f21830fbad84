package io.aludel.orm.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters as the echo and error messages print them: values, or only their types. */
final class ParameterText {
    private static final int MAX_VALUE_CHARS = 300;
    /** Sets printed of a long list: all but the last two are its first ones. */
    private static final int MAX_SETS = 10;

    private ParameterText() {}

    /** One set as {@code ('sandy', 2)}; several as {@code [3 parameter sets] ('sandy', 2), …}. */
    static String line(List<@Nullable Object[]> sets, boolean values) {
        StringBuilder text = new StringBuilder();
        if (sets.isEmpty()) {
            return "";
        }
        if (sets.size() > 1) {
            text.append('[').append(sets.size()).append(" parameter sets]");
        }
        if (!values) {
            // Every set of a batch has the same types, save for nulls.
            return sets.get(0).length == 0
                    ? text.toString()
                    : append(text, sets.get(0), false).toString();
        }
        for (int i = 0; i < sets.size(); i++) {
            if (i == MAX_SETS - 2 && sets.size() > MAX_SETS) {
                i = sets.size() - 2;
                text.append(", …");
            }
            if (sets.get(i).length > 0) {
                append(i == 0 ? text : text.append(','), sets.get(i), true);
            }
        }
        return text.toString();
    }

    private static StringBuilder append(StringBuilder text, @Nullable Object[] set, boolean values) {
        text.append(text.length() == 0 ? "(" : " (");
        for (int i = 0; i < set.length; i++) {
            text.append(i == 0 ? "" : ", ").append(values ? value(set[i]) : type(set[i]));
        }
        return text.append(')');
    }

    private static String type(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getSimpleName();
    }

    private static String value(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return "<" + bytes.length + " bytes>";
        }
        String text = String.valueOf(value);
        if (text.length() > MAX_VALUE_CHARS) {
            text = text.substring(0, MAX_VALUE_CHARS) + "… (" + text.length() + " characters)";
        }
        return value instanceof CharSequence ? "'" + text + "'" : text;
    }
}
