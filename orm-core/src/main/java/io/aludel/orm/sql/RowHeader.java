package io.aludel.orm.sql;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the values of a query's rows are. Made once for a query; safe for use by many threads. */
public final class RowHeader {
    private final List<Element<?>> elements;
    private final List<String> labels;
    private final Map<Object, Integer> positions = new HashMap<>();

    public RowHeader(List<Element<?>> elements) {
        this(elements, labels(elements));
    }

    /** Labels as the database reports them, for a query whose elements are not known. */
    public RowHeader(List<Element<?>> elements, List<String> labels) {
        this.elements = List.copyOf(elements);
        this.labels = List.copyOf(labels);
        for (int i = 0; i < labels.size(); i++) {
            positions.putIfAbsent(labels.get(i), i);
        }
        for (int i = 0; i < elements.size(); i++) {
            positions.putIfAbsent(elements.get(i), i);
            positions.putIfAbsent(Labels.bare(elements.get(i)), i);
        }
    }

    private static List<String> labels(List<Element<?>> elements) {
        List<@Nullable String> own = Labels.of(elements);
        List<String> all = new ArrayList<>(own.size());
        for (int i = 0; i < own.size(); i++) {
            String label = own.get(i);
            all.add(label != null ? label : String.valueOf(elements.get(i).label()));
        }
        return all;
    }

    public List<String> labels() {
        return labels;
    }

    boolean isEntity(int index) {
        return index < elements.size() && elements.get(index) instanceof EntityFrom;
    }

    int indexOf(String label) {
        return found(positions.get(label), label);
    }

    int indexOf(Element<?> element) {
        Integer position = positions.get(element);
        return found(
                position != null ? position : positions.get(Labels.bare(element)), String.valueOf(element.label()));
    }

    private int found(@Nullable Integer position, String wanted) {
        if (position == null) {
            throw new OrmException(
                    ErrorCode.NOT_SELECTED,
                    "Cannot get " + wanted + " of a row: the query selects " + labels
                            + ". Correct the name, or add it.");
        }
        return position;
    }
}
