package io.aludel.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A changing statement that gives the rows it wrote. */
public record Returning<R>(DmlStatement statement, List<Element<?>> elements, boolean isSingle) implements Query<R> {

    static <A> Returning<A> one(DmlStatement statement, Element<A> element) {
        return new Returning<>(statement, List.of(element), true);
    }

    static <R> Returning<R> many(DmlStatement statement, Element<?>... elements) {
        return new Returning<>(statement, List.of(elements), false);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Element<R> single() {
        return isSingle ? (Element<R>) elements.get(0) : null;
    }

    @Override
    public ExecutionOptions executionOptions() {
        return statement.executionOptions();
    }

    @Override
    public Returning<R> rewriteParts(StatementRewriter rewriter) {
        DmlStatement newStatement = (DmlStatement) rewriter.statement(statement);
        List<Element<?>> newElements = rewriter.elements(elements);
        return newStatement == statement && newElements == elements
                ? this
                : new Returning<>(newStatement, newElements, isSingle && newElements.size() == 1);
    }

    /** The same elements as a query gives them. */
    @SuppressWarnings("unchecked") // what the elements make of a row is the same
    public Select<R> selected() {
        return isSingle
                ? (Select<R>) Select.one(elements.get(0))
                : (Select<R>) Select.many(elements.toArray(Element<?>[]::new));
    }

    @Override
    public Returning<R> withFixedLabels() {
        return new Returning<>(statement, Labels.fix(elements), isSingle);
    }

    @Override
    public String toString() {
        return StandardPrinter.print(this);
    }
}
