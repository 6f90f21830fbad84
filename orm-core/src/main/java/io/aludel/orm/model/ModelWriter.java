package io.aludel.orm.model;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Builds the text form of models: values in a row, each ended by a semicolon. */
final class ModelWriter {

    private final StringBuilder out = new StringBuilder();

    ModelWriter text(@Nullable String value) {
        if (value == null) {
            out.append('~');
        } else {
            escape(value);
        }
        out.append(';');
        return this;
    }

    ModelWriter flag(boolean value) {
        out.append(value ? "1;" : ";");
        return this;
    }

    ModelWriter number(long value) {
        if (value != 0) {
            out.append(value);
        }
        out.append(';');
        return this;
    }

    ModelWriter constant(Enum<?> value) {
        return text(value.name());
    }

    ModelWriter texts(Collection<String> values) {
        return list(values, (value, writer) -> writer.text(value));
    }

    <T> ModelWriter list(Collection<T> values, BiConsumer<T, ModelWriter> each) {
        number(values.size());
        values.forEach(value -> each.accept(value, this));
        return this;
    }

    <T> ModelWriter optional(@Nullable T value, BiConsumer<T, ModelWriter> write) {
        flag(value != null);
        if (value != null) {
            write.accept(value, this);
        }
        return this;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ';' || c == '\\' || c == '~') {
                out.append('\\');
            }
            out.append(c);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
