package io.aludel.orm.flush;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.IdMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets or clears foreign keys by UPDATEs of their own. */
final class PostUpdateEmitter {
    private final FlushRun run;

    PostUpdateEmitter(FlushRun run) {
        this.run = run;
    }

    void emit(List<Link> links) {
        links.forEach(this::emit);
    }

    private void emit(Link link) {
        InstanceState child = link.child();
        IdMapping id = child.mapping().id();
        List<Column> set = new ArrayList<>();
        List<@Nullable Object> row = new ArrayList<>();
        for (ColumnPair pair : link.columns()) {
            InstanceState parent = link.parent();
            Object key =
                    parent == null ? null : parent.columnValue(parent.mapping().column(pair.local()));
            ColumnMapping column = child.mapping().column(pair.remote());
            set.add(pair.remote());
            row.add(key);
            run.undo.put(child, column, key);
        }
        Object identity = Objects.requireNonNull(child.identity());
        for (int i = 0; i < id.columns().size(); i++) {
            row.add(id.value(identity, i));
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(row.toArray());
        int[] counts = run.writer.update(
                set.get(0).table(), set, child.mapping().keyColumns(set.get(0).table()), rows);
        if (counts[0] != 1) {
            throw UpdateRows.stale(child, "update", false);
        }
    }
}
