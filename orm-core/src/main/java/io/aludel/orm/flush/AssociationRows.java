package io.aludel.orm.flush;

import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.StaleRowException;
import io.aludel.orm.flush.AssociationChanges.Pair;
import io.aludel.orm.flush.FlushPlan.WriteAssociations;
import io.aludel.orm.mapping.ColumnPair;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.schema.Column;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deletes and inserts the rows of association tables. */
final class AssociationRows {
    private final FlushSession session;
    private final WorkSet works;

    AssociationRows(FlushSession session, WorkSet works) {
        this.session = session;
        this.works = works;
    }

    void run(WriteAssociations step) {
        AssociationChanges changes = works.associations();
        if (step.isRemoving()) {
            changes.removed().forEach(this::remove);
        }
        if (step.isAdding()) {
            changes.added().forEach(this::add);
        }
    }

    private void remove(RelationshipMapping relationship, Collection<Pair> pairs) {
        List<@Nullable Object[]> rows = new ArrayList<>(pairs.size());
        List<Pair> written = new ArrayList<>(pairs.size());
        List<@Nullable Object[]> markedRows = new ArrayList<>();
        List<Pair> marked = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean isMarked = relationship.secondaryMark() != null
                    && !works.associations().isMoving()
                    && isKept(pair.owner())
                    && isKept(pair.target());
            (isMarked ? markedRows : rows).add(row(relationship, pair, true));
            (isMarked ? marked : written).add(pair);
        }
        if (!rows.isEmpty()) {
            Table table = table(relationship);
            require(relationship, written, session.writer(table).delete(table, columns(relationship), rows));
        }
        if (!marked.isEmpty()) {
            require(relationship, marked, mark(relationship, markedRows, true));
        }
    }

    /** Marks rows as deleted, or takes their marks back. */
    private int[] mark(RelationshipMapping relationship, List<@Nullable Object[]> rows, boolean isDeleted) {
        List<@Nullable Object[]> marks = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] withMark = new Object[row.length + 1];
            withMark[0] = isDeleted;
            System.arraycopy(row, 0, withMark, 1, row.length);
            marks.add(withMark);
        }
        Column mark = Objects.requireNonNull(relationship.secondaryMark());
        Table table = table(relationship);
        return session.writer(table).update(table, List.of(mark), columns(relationship), marks);
    }

    private static void require(RelationshipMapping relationship, List<Pair> written, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw gone(relationship, written.get(i));
            }
        }
    }

    private static StaleRowException gone(RelationshipMapping relationship, Pair pair) {
        return new StaleRowException(
                ErrorCode.STALE_ROW,
                "Cannot take " + pair.target().label() + " out of " + relationship.path() + " of "
                        + pair.owner().label() + ": the row of " + relationship.secondary()
                        + " that links them was deleted by somebody else. Roll back, load both again and repeat the work.");
    }

    private void add(RelationshipMapping relationship, List<Pair> pairs) {
        List<@Nullable Object[]> rows = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            if (isKept(pair.owner()) && isKept(pair.target())) {
                rows.add(row(relationship, pair, false));
            }
        }
        List<@Nullable Object[]> inserted = relationship.secondaryMark() == null ? rows : unknown(relationship, rows);
        if (!inserted.isEmpty()) {
            Table table = table(relationship);
            session.writer(table).insert(table, columns(relationship), List.of(), inserted);
        }
    }

    /** The rows that are not there, marked; those that are lose their mark. */
    private List<@Nullable Object[]> unknown(RelationshipMapping relationship, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        int[] counts = mark(relationship, rows, false);
        List<@Nullable Object[]> unknown = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                unknown.add(rows.get(i));
            }
        }
        return unknown;
    }

    private boolean isKept(InstanceState state) {
        return !works.isDeleted(state) && !works.isWithdrawn(state);
    }

    private static Table table(RelationshipMapping relationship) {
        return Objects.requireNonNull(relationship.secondary());
    }

    private static List<Column> columns(RelationshipMapping relationship) {
        List<Column> columns = new ArrayList<>();
        relationship.pairs().forEach(pair -> columns.add(pair.remote()));
        relationship.secondaryPairs().forEach(pair -> columns.add(pair.local()));
        return columns;
    }

    private static @Nullable Object[] row(RelationshipMapping relationship, Pair pair, boolean committed) {
        List<ColumnPair> own = relationship.pairs();
        List<ColumnPair> far = relationship.secondaryPairs();
        Object[] row = new Object[own.size() + far.size()];
        for (int i = 0; i < own.size(); i++) {
            row[i] = value(pair.owner(), own.get(i).local(), committed);
        }
        for (int i = 0; i < far.size(); i++) {
            row[own.size() + i] = value(pair.target(), far.get(i).remote(), committed);
        }
        return row;
    }

    private static @Nullable Object value(InstanceState state, Column column, boolean committed) {
        return committed
                ? Committed.value(state, state.mapping().column(column))
                : state.columnValue(state.mapping().column(column));
    }
}
