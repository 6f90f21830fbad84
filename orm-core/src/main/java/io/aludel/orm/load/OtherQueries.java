package io.aludel.orm.load;

import io.aludel.orm.sql.Element;
import io.aludel.orm.sql.EntityFrom;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.RowHeader;
import io.aludel.orm.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans queries that are no select: set operations, and changes that give back rows. Entities in them have all their columns in
 * order and nothing that comes along by joins.
 */
final class OtherQueries {
    private final Loader loader;
    private final Query<?> query;
    private final PlanParameters parameters;
    private final EntityRewriter rewriter;

    OtherQueries(Loader loader, Query<?> query, PlanParameters parameters, EntityRewriter rewriter) {
        this.loader = loader;
        this.query = query;
        this.parameters = parameters;
        this.rewriter = rewriter;
    }

    QueryPlan plan() {
        PlanDraft draft = new PlanDraft(rewriter);
        List<ElementReader> readers = new ArrayList<>();
        List<Runnable> attachments = new ArrayList<>();
        Statement plain = rewriter.within(() -> {
            Statement lowered = rewriter.statement(query);
            rewriter.within(() -> {
                for (Element<?> element : query.elements()) {
                    draft.list().separate();
                    readers.add(reader(element, draft, attachments));
                }
                return draft;
            });
            return lowered;
        });
        attachments.forEach(Runnable::run);
        LoadPlan plan = new LoadPlan(loader.compile(plain), parameters, draft.readers(), 0);
        boolean isSingle = query.single() != null;
        Fill fill = query.executionOptions().populatesExisting()
                ? Fill.EVERYTHING
                : query instanceof Returning ? Fill.UNCHANGED : Fill.MISSING;
        return new QueryPlan(
                plan,
                readers.toArray(ElementReader[]::new),
                isSingle ? null : new RowHeader(query.elements()),
                false,
                fill,
                query.executionOptions());
    }

    private ElementReader reader(Element<?> element, PlanDraft draft, List<Runnable> attachments) {
        if (element instanceof EntityFrom<?> entity) {
            EntitySource source = rewriter.source(entity);
            EntityReader reader = draft.entity(source, FetchOptions.NONE);
            attachments.add(() -> new EagerLoading(loader, rewriter, draft).follow(reader, source));
            return new ElementReader.Entity(reader);
        }
        Expression<?> lowered = rewriter.expression((Expression<?>) element);
        return new ElementReader.Value(lowered.type(), draft.list().add(lowered));
    }
}
