package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.MappingRegistry;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.LoaderOption;
import io.aludel.orm.sql.Statement;
import java.util.List;

/** Turns statements about entities into plain ones about their tables. Safe for use by many threads. */
public final class Lowering {
    private final MappingRegistry registry;

    public Lowering(MappingRegistry registry) {
        this.registry = registry;
    }

    /** The same statement about tables and columns, without eager loading. */
    public Statement lower(Statement statement) {
        return lower(statement, List.of());
    }

    /** An expression about one entity as one about its tables under their own names. */
    public Expression<?> lower(Expression<?> expression, EntityMapping mapping) {
        EntityRewriter rewriter = new EntityRewriter(registry, new PlanParameters(0), List.of());
        return rewriter.within(() -> {
            EntitySource source = EntitySource.of(mapping);
            for (EntityMapping at = mapping; at != null; at = at.parent()) {
                rewriter.scope().put(new EntityClass<>(at.type()), source.as(at));
            }
            return rewriter.expression(expression);
        });
    }

    /** The same statement about tables and columns, under the criteria among some options. */
    public Statement lower(Statement statement, List<LoaderOption> options) {
        OptionCompiler compiled = new OptionCompiler(registry, options, 0);
        EntityRewriter rewriter = new EntityRewriter(registry, new PlanParameters(0), compiled.criteria());
        return rewriter.within(() -> rewriter.statement(statement));
    }
}
