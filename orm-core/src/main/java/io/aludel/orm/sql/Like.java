package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;
import io.aludel.orm.type.Types;

/**
 * A string compared with a pattern.
 *
 * @param isEscaped whether {@link #ESCAPE} in the pattern makes the next character stand for itself
 */
public record Like(Expression<?> left, Expression<?> pattern, boolean ignoresCase, boolean isNegated, boolean isEscaped)
        implements BooleanExpression, Node<Boolean> {

    /** The escape character of patterns; not the backslash, which some databases treat specially in literals. */
    public static final char ESCAPE = '/';

    static Like of(Expression<?> left, String pattern, boolean ignoresCase) {
        return new Like(left, new Bind<>(pattern, Types.TEXT), ignoresCase, false, false);
    }

    static Like escaped(Expression<?> left, String before, String text, String after) {
        return new Like(left, new Bind<>(before + escape(text) + after, Types.TEXT), false, false, true);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '_' || c == ESCAPE) {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    @Override
    public SqlType<Boolean> type() {
        return Types.BOOLEAN;
    }

    @Override
    public BooleanExpression not() {
        return new Like(left, pattern, ignoresCase, !isNegated, isEscaped);
    }

    @Override
    public Like rewriteParts(StatementRewriter rewriter) {
        Expression<?> newLeft = rewriter.expression(left);
        Expression<?> newPattern = rewriter.expression(pattern);
        return newLeft == left && newPattern == pattern
                ? this
                : new Like(newLeft, newPattern, ignoresCase, isNegated, isEscaped);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.like(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
