package io.aludel.orm.sql;

import io.aludel.orm.type.SqlType;

/** SQL of the user's own as a value. */
public record TypedText<T>(Text text, SqlType<T> type) implements ComparableExpression<T>, Node<T> {

    /** Gives a parameter its value. */
    public TypedText<T> bind(String name, Object value) {
        return new TypedText<>(text.bind(name, value), type);
    }

    @Override
    public TypedText<T> rewriteParts(StatementRewriter rewriter) {
        Text changed = text.rewriteParts(rewriter);
        return changed == text ? this : new TypedText<>(changed, type);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.typedText(this);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
