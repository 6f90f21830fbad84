package io.aludel.orm.model;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ModelWriter} wrote, in the same order. */
final class ModelReader {

    private final String source;
    private int position;

    ModelReader(String source) {
        this.source = source;
    }

    String text() {
        String value = nullableText();
        if (value == null) {
            throw damaged();
        }
        return value;
    }

    @Nullable
    String nullableText() {
        if (source.startsWith("~;", position)) {
            position += 2;
            return null;
        }
        StringBuilder value = new StringBuilder();
        while (position < source.length()) {
            char c = source.charAt(position++);
            if (c == ';') {
                return value.toString();
            }
            value.append(c == '\\' ? source.charAt(position++) : c);
        }
        throw damaged();
    }

    boolean flag() {
        return text().equals("1");
    }

    long number() {
        String digits = text();
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    int integer() {
        return Math.toIntExact(number());
    }

    <C extends Enum<C>> C constant(Class<C> type) {
        return Enum.valueOf(type, text());
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int rest = integer(); rest > 0; rest--) {
            texts.add(text());
        }
        return texts;
    }

    /** Whether a list of nothing comes next, which then is read. Asked first where a list is seldom there: it saves a lambda. */
    boolean none() {
        boolean isEmpty = source.startsWith(";", position);
        position += isEmpty ? 1 : 0;
        return isEmpty;
    }

    <T> List<T> list(Function<ModelReader, T> each) {
        int size = integer();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(each.apply(this));
        }
        return List.copyOf(values);
    }

    private MappingException damaged() {
        return new MappingException(
                ErrorCode.UNREADABLE_MODEL,
                "Cannot read a generated mapping: it is cut off or of another version. Compile the entities again.");
    }
}
