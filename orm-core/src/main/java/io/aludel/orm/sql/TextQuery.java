package io.aludel.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query in SQL of the user's own.
 *
 * @param elements what its columns are read as, in order; none: as the database reports them
 */
public record TextQuery<R>(Text text, List<Element<?>> elements, boolean isSingle, ExecutionOptions executionOptions)
        implements Query<R> {
    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Element<R> single() {
        return isSingle ? (Element<R>) elements.get(0) : null;
    }

    @Override
    public TextQuery<R> rewriteParts(StatementRewriter rewriter) {
        Text newText = text.rewriteParts(rewriter);
        List<Element<?>> newElements = rewriter.elements(elements);
        return newText == text && newElements == elements
                ? this
                : new TextQuery<>(newText, newElements, isSingle && newElements.size() == 1, executionOptions);
    }

    @Override
    public TextQuery<R> withFixedLabels() {
        return this;
    }

    public TextQuery<R> options(ExecutionOptions options) {
        return new TextQuery<>(text, elements, isSingle, options);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
