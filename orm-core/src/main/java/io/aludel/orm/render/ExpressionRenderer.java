package io.aludel.orm.render;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.sql.Between;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.Case;
import io.aludel.orm.sql.Cast;
import io.aludel.orm.sql.ColumnRef;
import io.aludel.orm.sql.Comparison;
import io.aludel.orm.sql.ComparisonOperator;
import io.aludel.orm.sql.DefaultValue;
import io.aludel.orm.sql.DerivedColumn;
import io.aludel.orm.sql.EntityExpression;
import io.aludel.orm.sql.Excluded;
import io.aludel.orm.sql.Exists;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Extract;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.FunctionCall;
import io.aludel.orm.sql.InList;
import io.aludel.orm.sql.InQuery;
import io.aludel.orm.sql.IsNull;
import io.aludel.orm.sql.Junction;
import io.aludel.orm.sql.Labelled;
import io.aludel.orm.sql.Like;
import io.aludel.orm.sql.Literal;
import io.aludel.orm.sql.Negated;
import io.aludel.orm.sql.Node;
import io.aludel.orm.sql.NodeVisitor;
import io.aludel.orm.sql.Not;
import io.aludel.orm.sql.NullsOrder;
import io.aludel.orm.sql.Operation;
import io.aludel.orm.sql.Operator;
import io.aludel.orm.sql.Ordering;
import io.aludel.orm.sql.Over;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.ScalarSubquery;
import io.aludel.orm.sql.Star;
import io.aludel.orm.sql.Text;
import io.aludel.orm.sql.TimeField;
import io.aludel.orm.sql.Truth;
import io.aludel.orm.sql.Tuple;
import io.aludel.orm.sql.TypedText;
import io.aludel.orm.sql.View;
import io.aludel.orm.sql.Window;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes expressions, as the standard spells them. One method for each kind of node, for dialects to override. */
public abstract class ExpressionRenderer implements NodeVisitor {
    protected final SqlBuffer out = new SqlBuffer();
    protected final Quoting quoting;
    protected final TypeNames types;

    protected ExpressionRenderer(Quoting quoting, TypeNames types) {
        this.quoting = quoting;
        this.types = types;
    }

    /** Writes any expression. */
    public void expression(Expression<?> expression) {
        if (expression instanceof Node<?> node) {
            node.accept(this);
        } else {
            entityExpression((EntityExpression<?>) expression);
        }
    }

    /** A query inside an expression, which may refer to what surrounds it; without parentheses. */
    protected abstract void subquery(Query<?> query, boolean isExists);

    /** The name by which columns of an item of FROM are qualified. */
    protected abstract String qualifier(FromItem item);

    /** An expression that only a mapping can spell. */
    protected void entityExpression(EntityExpression<?> expression) {
        throw new OrmException(
                ErrorCode.NOT_LOWERED,
                "Cannot render " + expression.path()
                        + ": it belongs to an entity, and only a session knows its mapping."
                        + " Execute the statement in a session, or write it over tables.");
    }

    /** Writes an operand, in parentheses if it binds less tightly than asked. */
    protected final void operand(Expression<?> expression, int precedence) {
        boolean parentheses = Precedence.of(expression) < precedence;
        out.append(parentheses ? "(" : "");
        expression(expression);
        out.append(parentheses ? ")" : "");
    }

    protected final <X> void list(List<X> items, String separator, Consumer<X> write) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : separator);
            write.accept(items.get(i));
        }
    }

    protected final void expressions(List<Expression<?>> expressions) {
        list(expressions, ", ", this::expression);
    }

    @Override
    public void view(View<?> node) {
        expression(node.inner());
    }

    @Override
    public void labelled(Labelled<?> node) {
        expression(node.inner());
    }

    @Override
    public void bind(Bind<?> node) {
        out.append(placeholder(node));
        out.add(node);
    }

    /** How a parameter is written; a dialect may have to say its type. */
    protected String placeholder(Bind<?> bind) {
        return "?";
    }

    @Override
    public void literal(Literal<?> node) {
        out.append(Literals.text(node));
    }

    @Override
    public void column(ColumnRef<?> node) {
        String qualifier = qualifier(node.from());
        out.append(qualifier.isEmpty() ? "" : qualifier + ".")
                .append(quoting.name(node.column().name()));
    }

    @Override
    public void derivedColumn(DerivedColumn<?> node) {
        out.append(qualifier(node.from())).append('.').append(quoting.name(node.name()));
    }

    @Override
    public void comparison(Comparison node) {
        operand(node.left(), Precedence.CONCAT);
        out.append(" ").append(operator(node.operator())).append(" ");
        operand(node.right(), Precedence.CONCAT);
    }

    protected String operator(ComparisonOperator operator) {
        return operator.sql();
    }

    @Override
    public void like(Like node) {
        if (node.ignoresCase()) {
            ilike(node);
        } else {
            match(node, "LIKE");
        }
    }

    protected final void match(Like node, String operator) {
        operand(node.left(), Precedence.CONCAT);
        out.append(node.isNegated() ? " NOT " : " ").append(operator).append(" ");
        operand(node.pattern(), Precedence.CONCAT);
        escape(node);
    }

    /** Both sides in lower case, where the database has no ILIKE. */
    protected void ilike(Like node) {
        out.append("lower(");
        expression(node.left());
        out.append(node.isNegated() ? ") NOT LIKE lower(" : ") LIKE lower(");
        expression(node.pattern());
        out.append(")");
        escape(node);
    }

    private void escape(Like node) {
        out.append(node.isEscaped() ? " ESCAPE '" + Like.ESCAPE + "'" : "");
    }

    @Override
    public void between(Between node) {
        operand(node.operand(), Precedence.CONCAT);
        out.append(node.isNegated() ? " NOT BETWEEN " : " BETWEEN ");
        operand(node.low(), Precedence.CONCAT);
        out.append(" AND ");
        operand(node.high(), Precedence.CONCAT);
    }

    @Override
    public void inList(InList node) {
        operand(node.operand(), Precedence.CONCAT);
        out.append(node.isNegated() ? " NOT IN (" : " IN (");
        expressions(node.items());
        out.append(")");
    }

    @Override
    public void inQuery(InQuery node) {
        operand(node.operand(), Precedence.CONCAT);
        out.append(node.isNegated() ? " NOT IN (" : " IN (");
        subquery(node.query(), false);
        out.append(")");
    }

    @Override
    public void tuple(Tuple node) {
        out.append("(");
        expressions(node.items());
        out.append(")");
    }

    @Override
    public void isNull(IsNull node) {
        operand(node.operand(), Precedence.CONCAT);
        out.append(node.isNegated() ? " IS NOT NULL" : " IS NULL");
    }

    @Override
    public void junction(Junction node) {
        int inner = node.isAnd() ? Precedence.AND : Precedence.OR;
        list(node.conditions(), node.isAnd() ? " AND " : " OR ", condition -> operand(condition, inner));
    }

    @Override
    public void not(Not node) {
        out.append("NOT ");
        operand(node.condition(), Precedence.ATOM);
    }

    @Override
    public void truth(Truth node) {
        out.append(node.isTrue() ? "TRUE" : "FALSE");
    }

    @Override
    public void exists(Exists node) {
        out.append("EXISTS (");
        subquery(node.query(), true);
        out.append(")");
    }

    @Override
    public void scalarSubquery(ScalarSubquery<?> node) {
        out.append("(");
        subquery(node.query(), false);
        out.append(")");
    }

    @Override
    public void function(FunctionCall<?> node) {
        out.append(functionName(node.name()));
        if (node.isQuantifier()) {
            out.append(" ");
            expressions(node.arguments());
        } else if (!node.name().startsWith("CURRENT_")) {
            out.append(node.isDistinct() ? "(DISTINCT " : "(");
            expressions(node.arguments());
            out.append(")");
        }
        if (node.condition() != null) {
            out.append(" FILTER (WHERE ");
            expression(node.condition());
            out.append(")");
        }
    }

    /** What the database calls a function that others call {@code name}. */
    protected String functionName(String name) {
        return name;
    }

    @Override
    public void star(Star node) {
        out.append("*");
    }

    @Override
    public void operation(Operation<?> node) {
        int precedence = Precedence.of(node.operator());
        operand(node.left(), precedence);
        out.append(" ").append(node.operator().sql()).append(" ");
        operand(node.right(), node.operator() == Operator.CONCAT ? precedence : precedence + 1);
    }

    @Override
    public void negated(Negated<?> node) {
        out.append("-");
        operand(node.operand(), Precedence.ATOM);
    }

    @Override
    public void cast(Cast<?> node) {
        out.append("CAST(");
        expression(node.operand());
        out.append(" AS ").append(types.name(node.type().storage())).append(")");
    }

    @Override
    public void caseOf(Case<?> node) {
        out.append("CASE");
        for (Case.When<?> when : node.whens()) {
            out.append(" WHEN ");
            expression(when.condition());
            out.append(" THEN ");
            expression(when.value());
        }
        if (node.otherwise() != null) {
            out.append(" ELSE ");
            expression(node.otherwise());
        }
        out.append(" END");
    }

    @Override
    public void extract(Extract node) {
        out.append("EXTRACT(").append(field(node.field())).append(" FROM ");
        expression(node.operand());
        out.append(")");
    }

    protected String field(TimeField field) {
        return field.name();
    }

    @Override
    public void over(Over<?> node) {
        expression(node.function());
        out.append(" OVER (");
        window(node.window());
        out.append(")");
    }

    private void window(Window window) {
        String separator = "";
        if (!window.partitionBy().isEmpty()) {
            out.append("PARTITION BY ");
            expressions(window.partitionBy());
            separator = " ";
        }
        if (!window.orderBy().isEmpty()) {
            out.append(separator).append("ORDER BY ");
            list(window.orderBy(), ", ", this::ordering);
            separator = " ";
        }
        Window.Frame frame = window.frame();
        if (frame != null) {
            out.append(separator).append(frame.unit().name()).append(" BETWEEN ");
            out.append(bound(frame.from(), "UNBOUNDED PRECEDING"))
                    .append(" AND ")
                    .append(bound(frame.to(), "UNBOUNDED FOLLOWING"));
        }
    }

    private static String bound(@Nullable Integer rows, String unbounded) {
        if (rows == null) {
            return unbounded;
        }
        return rows == 0 ? "CURRENT ROW" : Math.abs(rows) + (rows < 0 ? " PRECEDING" : " FOLLOWING");
    }

    protected void ordering(Ordering ordering) {
        operand(ordering.expression(), Precedence.OR);
        direction(ordering);
    }

    protected void direction(Ordering ordering) {
        out.append(ordering.isDescending() ? " DESC" : "");
        if (ordering.nulls() != NullsOrder.DEFAULT) {
            out.append(" NULLS ").append(ordering.nulls().name());
        }
    }

    @Override
    public void text(Text node) {
        for (int i = 0; i < node.parameters().size(); i++) {
            out.append(node.pieces().get(i));
            parameter(node, node.parameters().get(i));
        }
        out.append(node.pieces().get(node.parameters().size()));
    }

    private void parameter(Text text, String name) {
        Expression<?> value = text.values().get(name);
        if (value == null) {
            throw new OrmException(
                    ErrorCode.UNBOUND_PARAMETER,
                    "Cannot render SQL text: its parameter :" + name + " has no value. Give it one with bind(\"" + name
                            + "\", …); write \\: for a colon that starts no parameter.");
        }
        operand(value, Precedence.ATOM);
    }

    @Override
    public void typedText(TypedText<?> node) {
        text(node.text());
    }

    @Override
    public void excluded(Excluded<?> node) {
        out.append("excluded.");
        columnName(node.column());
    }

    @Override
    public void defaultValue(DefaultValue node) {
        out.append("DEFAULT");
    }

    /** A column without its table, as INSERT and SET name it. */
    protected final void columnName(Expression<?> column) {
        if (column instanceof View<?> view) {
            columnName(view.inner());
        } else if (column instanceof ColumnRef<?> reference) {
            out.append(quoting.name(reference.column().name()));
        } else {
            expression(column);
        }
    }
}
