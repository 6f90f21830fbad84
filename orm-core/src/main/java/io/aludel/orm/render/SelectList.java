package io.aludel.orm.render;

import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.DerivedColumn;
import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Labelled;
import io.aludel.orm.sql.Labels;
import io.aludel.orm.sql.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a query selects, and refers to it by the names it gets. */
final class SelectList {
    private final QueryRenderer renderer;
    private final Quoting quoting;

    SelectList(QueryRenderer renderer, Quoting quoting) {
        this.renderer = renderer;
        this.quoting = quoting;
    }

    void write(List<Element<?>> elements) {
        List<@Nullable String> labels = Labels.of(elements);
        for (int i = 0; i < elements.size(); i++) {
            renderer.out.append(i == 0 ? "" : ", ");
            Element<?> element = elements.get(i);
            renderer.element(element);
            String label = labels.get(i);
            if (label != null && !label.equals(columnName(element))) {
                renderer.as(quoting.name(label));
            }
        }
    }

    /** The name the database gives a selected column by itself, or null. */
    private static @Nullable String columnName(Element<?> element) {
        if (element instanceof ColumnRef<?> column) {
            return column.column().name();
        }
        if (element instanceof View<?> view) {
            return columnName(view.inner());
        }
        if (element instanceof Labelled<?> labelled) {
            return columnName(labelled.inner());
        }
        return element instanceof DerivedColumn<?> column ? column.name() : null;
    }

    List<ResultColumn> columns(List<Element<?>> elements) {
        List<@Nullable String> labels = Labels.of(elements);
        List<ResultColumn> columns = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            String label = labels.get(i);
            if (label != null && elements.get(i) instanceof Expression<?> expression) {
                columns.add(new ResultColumn(label, expression.type(), expression));
            }
        }
        return columns;
    }

    List<String> names(List<Element<?>> elements) {
        List<String> names = new ArrayList<>(elements.size());
        for (String label : Labels.of(elements)) {
            names.add(quoting.name(String.valueOf(label)));
        }
        return names;
    }

    /** What to group or order by: the name of what was selected under a name of its own, else the expression. */
    void reference(Expression<?> key, List<Element<?>> elements) {
        if (key instanceof Labelled<?> labelled && elements.contains(key)) {
            renderer.out.append(quoting.name(labelled.label()));
        } else {
            renderer.operand(key, Precedence.OR);
        }
    }

    /** The name of a selected column, as only that is known after a set operation. */
    void name(Expression<?> key, List<Element<?>> elements) {
        int index = elements.indexOf(key);
        String label = index < 0 ? key.label() : Labels.of(elements).get(index);
        if (label == null) {
            renderer.expression(key);
        } else {
            renderer.out.append(quoting.name(label));
        }
    }
}
