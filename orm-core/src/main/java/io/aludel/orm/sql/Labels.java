package io.aludel.orm.sql;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of what a query gives: the first of a name has it, the next get a number; what has none is named for its kind. */
public final class Labels {
    private Labels() {}

    /** One name for each element, all different; null for an entity, which stands for many columns. */
    public static List<@Nullable String> of(List<? extends Element<?>> elements) {
        List<@Nullable String> labels = new ArrayList<>(elements.size());
        Set<String> used = new HashSet<>();
        for (Element<?> element : elements) {
            labels.add(element instanceof Expression<?> expression ? unique(expression, used) : null);
        }
        return labels;
    }

    private static String unique(Expression<?> expression, Set<String> used) {
        String own = expression.label();
        if (own != null && used.add(own)) {
            return own;
        }
        String base = own != null ? own : base(expression);
        int number = 1;
        while (!used.add(base + "_" + number)) {
            number++;
        }
        return base + "_" + number;
    }

    private static String base(Expression<?> expression) {
        if (expression instanceof View<?> view) {
            return base(view.inner());
        }
        if (expression instanceof Over<?> over) {
            return base(over.function());
        }
        if (expression instanceof FunctionCall<?> call) {
            return call.name();
        }
        return expression instanceof Bind ? "param" : "anon";
    }

    /** Gives every expression without a name that survives lowering its label as a name. */
    static List<Element<?>> fix(List<Element<?>> elements) {
        List<@Nullable String> labels = of(elements);
        List<Element<?>> fixed = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            String label = labels.get(i);
            Element<?> element = elements.get(i);
            fixed.add(
                    label != null && element instanceof Expression<?> expression && !isFixed(expression)
                            ? expression.as(bare(expression) instanceof EntityExpression ? columnName(label) : label)
                            : element);
        }
        return List.copyOf(fixed);
    }

    /** An attribute's name as columns are called, so that its column mostly keeps its own name. */
    public static String columnName(String attribute) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < attribute.length(); i++) {
            char c = attribute.charAt(i);
            boolean startsWord = Character.isUpperCase(c)
                    && i > 0
                    && (!Character.isUpperCase(attribute.charAt(i - 1))
                            || i + 1 < attribute.length() && Character.isLowerCase(attribute.charAt(i + 1)));
            name.append(startsWord ? "_" : "").append(Character.toLowerCase(c));
        }
        return name.toString();
    }

    private static boolean isFixed(Expression<?> expression) {
        return expression instanceof Labelled
                || expression instanceof ColumnRef
                || expression instanceof DerivedColumn
                || expression instanceof View<?> view && isFixed(view.inner());
    }

    static String labelOf(List<Element<?>> elements, Expression<?> selected) {
        List<@Nullable String> labels = of(elements);
        for (int i = 0; i < elements.size(); i++) {
            String label = labels.get(i);
            if (label != null && bare(elements.get(i)).equals(bare(selected))) {
                return label;
            }
        }
        throw new OrmException(
                ErrorCode.NOT_SELECTED,
                "Cannot take a column of a subquery: it does not select that expression. It selects " + labels
                        + "; add the expression to it.");
    }

    /** The label that is called so, or is that of an attribute called so. */
    static String existing(List<Element<?>> elements, String name) {
        return of(elements).contains(name) ? name : columnName(name);
    }

    static SqlType<?> typeOf(List<Element<?>> elements, String name) {
        int index = of(elements).indexOf(existing(elements, name));
        if (index < 0) {
            throw new OrmException(
                    ErrorCode.NOT_SELECTED,
                    "Cannot take column " + name + " of a subquery: it selects " + of(elements)
                            + ". Correct the name or add the column.");
        }
        return ((Expression<?>) elements.get(index)).type();
    }

    /** What is selected, without a label of its own. */
    static Element<?> bare(Element<?> element) {
        if (element instanceof View<?> view) {
            return bare(view.inner());
        }
        return element instanceof Labelled<?> labelled ? bare(labelled.inner()) : element;
    }
}
