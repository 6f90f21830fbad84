package io.aludel.orm.load;

import io.aludel.orm.mapping.ColumnMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.schema.SqlText;
import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.Excluded;
import io.aludel.orm.sql.ExecutionOptions;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.NumberExpression;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.SQL;
import io.aludel.orm.sql.TypedText;
import io.aludel.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows of an entity, or updates those that are there, and gives them back as objects. Immutable. */
public final class UpsertStatement {
    private final EntityMapping mapping;
    private final EntityClass<?> entity;
    private final List<ColumnMapping> unique;

    /** @param unique what tells whether a row is there already */
    public UpsertStatement(EntityMapping mapping, List<ColumnMapping> unique) {
        this.mapping = mapping;
        this.entity = SQL.entity(mapping.type());
        this.unique = unique;
    }

    /**
     * The statement for some rows.
     *
     * @param updated which of the inserted columns are written over those of a row that is there
     * @param rows values in the order of {@code inserted}
     */
    public Returning<?> of(List<ColumnMapping> inserted, List<ColumnMapping> updated, List<@Nullable Object[]> rows) {
        Insert insert = SQL.insert(mapping.type()).columns(expressions(inserted));
        for (@Nullable Object[] row : rows) {
            insert = insert.values(cells(inserted, row));
        }
        return insert.onConflict(expressions(unique))
                .doUpdate(assignments(updated).toArray(Assignment[]::new))
                .options(ExecutionOptions.DEFAULT.populateExisting())
                .returning(mapping.type());
    }

    private Expression<?>[] expressions(List<ColumnMapping> columns) {
        return columns.stream().map(this::expression).toArray(Expression<?>[]::new);
    }

    private Expression<Object> expression(ColumnMapping column) {
        return new KeyColumn(entity, column);
    }

    @SuppressWarnings("unchecked")
    private static Object[] cells(List<ColumnMapping> columns, @Nullable Object[] row) {
        Object[] cells = new Object[row.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Bind<>(row[i], (SqlType<Object>) columns.get(i).type());
        }
        return cells;
    }

    private List<Assignment> assignments(List<ColumnMapping> updated) {
        List<Assignment> assignments = new ArrayList<>();
        updated.forEach(column -> assignments.add(excluded(column)));
        for (ColumnMapping column : mapping.columns()) {
            SqlText onUpdate = column.onUpdate();
            if (onUpdate != null && !updated.contains(column)) {
                assignments.add(
                        new Assignment(expression(column), new TypedText<>(SQL.text(onUpdate.sql()), column.type())));
            }
        }
        ColumnMapping version = mapping.version();
        if (version != null && !version.attribute().isServerVersion()) {
            assignments.add(new Assignment(expression(version), advanced(version)));
        }
        if (assignments.isEmpty()) {
            // A row left as it is would not be given back.
            assignments.add(excluded(unique.get(0)));
        }
        return assignments;
    }

    private Assignment excluded(ColumnMapping column) {
        return new Assignment(expression(column), new Excluded<>(expression(column)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a version counted here is a number
    private Expression<?> advanced(ColumnMapping version) {
        return NumberExpression.of((Expression) expression(version)).plus(SQL.literal(1));
    }
}
