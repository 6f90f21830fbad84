package io.aludel.orm.render;

import io.aludel.orm.sql.Cte;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.StatementRewriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the common table expressions of a statement, each after those it reads. */
final class CteCollector extends StatementRewriter {
    private final Map<String, Cte> found = new LinkedHashMap<>();

    static List<Cte> of(Statement statement) {
        CteCollector collector = new CteCollector();
        collector.statement(statement);
        return List.copyOf(collector.found.values());
    }

    @Override
    public FromItem from(FromItem item) {
        FromItem same = super.from(item);
        if (item instanceof Cte cte) {
            found.putIfAbsent(cte.name(), cte);
        }
        return same;
    }
}
