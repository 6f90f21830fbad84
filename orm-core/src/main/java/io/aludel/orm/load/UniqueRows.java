package io.aludel.orm.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a query whose joined collections repeat them, each once. */
final class UniqueRows {
    private final QueryPlan plan;
    private final List<@Nullable Object> rows;
    // Made for the first row that may be there already; mostly an entity is made by the first of its rows.
    private @Nullable Set<@Nullable Object> known;

    UniqueRows(QueryPlan plan, List<@Nullable Object> rows) {
        this.plan = plan;
        this.rows = rows;
    }

    /** @param isNew whether it is an entity that did not exist before this row */
    void add(@Nullable Object row, boolean isNew) {
        if (!rows.isEmpty() && row == rows.get(rows.size() - 1)) {
            return;
        }
        if (known == null && !isNew) {
            known = new HashSet<>();
            for (Object earlier : rows) {
                known.add(plan.identity(earlier));
            }
        }
        if (known == null || known.add(plan.identity(row))) {
            rows.add(row);
        }
    }
}
