package io.aludel.orm.sql;

/**
 * A column or attribute of a statement's target by its name alone. An entity's is an attribute's name, resolved when the
 * statement is lowered.
 */
public record NamedColumn(EntityFrom<?> source, String name) implements EntityExpression<Object> {
    @Override
    public String path() {
        return source.entity().getSimpleName() + "." + name;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public Expression<Object> rewriteParts(StatementRewriter rewriter) {
        return this;
    }
}
