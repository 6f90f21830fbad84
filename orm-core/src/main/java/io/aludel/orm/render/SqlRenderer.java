package io.aludel.orm.render;

import io.aludel.orm.sql.Assignment;
import io.aludel.orm.sql.Delete;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.InsertSource;
import io.aludel.orm.sql.OnConflict;
import io.aludel.orm.sql.Query;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Statement;
import io.aludel.orm.sql.Text;
import io.aludel.orm.sql.Update;
import java.util.List;

/** Writes one statement, as the standard spells it. Dialects override what they say differently. Used once, by one thread. */
public class SqlRenderer extends QueryRenderer {
    public SqlRenderer(Quoting quoting, TypeNames types) {
        super(quoting, types);
    }

    /** Writes the statement, once. */
    public CompiledStatement render(Statement statement) {
        ctes(CteCollector.of(statement));
        statement(statement);
        List<ResultColumn> columns =
                statement instanceof Query<?> query ? selectList.columns(query.elements()) : List.of();
        return new CompiledStatement(out.toString(), out.binds(), columns);
    }

    public void statement(Statement statement) {
        if (statement instanceof Query<?> query) {
            query(query);
        } else if (statement instanceof Insert insert) {
            insert(insert);
        } else if (statement instanceof Update update) {
            update(update);
        } else if (statement instanceof Delete delete) {
            delete(delete);
        } else {
            text((Text) statement);
        }
    }

    protected void insert(Insert insert) {
        insertInto(insert);
        OnConflict conflict = insert.conflict();
        if (conflict != null) {
            onConflict(conflict);
        }
    }

    protected final void insertInto(Insert insert) {
        out.append("INSERT INTO ");
        target(insert.target());
        if (insert.columns().isEmpty() && insert.source() instanceof InsertSource.Rows) {
            out.append(" DEFAULT VALUES");
            return;
        }
        columnNames(insert.columns());
        if (insert.source() instanceof InsertSource.FromQuery from) {
            out.append(" ");
            query(from.query());
        } else {
            out.append(" VALUES ");
            list(insert.givenRows(), ", ", this::row);
        }
    }

    protected final void row(List<Expression<?>> row) {
        out.append("(");
        expressions(row);
        out.append(")");
    }

    protected final void columnNames(List<Expression<?>> columns) {
        if (!columns.isEmpty()) {
            out.append(" (");
            list(columns, ", ", this::columnName);
            out.append(")");
        }
    }

    /** The table written to. */
    protected void target(FromItem target) {
        fromItem(target);
    }

    protected void onConflict(OnConflict conflict) {
        out.append(" ON CONFLICT");
        columnNames(conflict.target());
        if (conflict.assignments().isEmpty()) {
            out.append(" DO NOTHING");
            return;
        }
        out.append(" DO UPDATE SET ");
        assignments(conflict.assignments());
        if (conflict.condition() != null) {
            where(List.of(conflict.condition()));
        }
    }

    protected final void assignments(List<Assignment> assignments) {
        list(assignments, ", ", assignment -> {
            columnName(assignment.column());
            out.append(" = ");
            expression(assignment.value());
        });
    }

    protected void update(Update update) {
        WriteGuard.check("update", update.target(), update.where(), update.isForAllRows());
        out.append("UPDATE ");
        target(update.target());
        out.append(" SET ");
        enter(List.of(update.target()));
        assignments(update.assignments());
        updateFrom(update.from());
        where(update.where());
        leave();
    }

    protected void updateFrom(List<FromItem> items) {
        from(items, List.of());
    }

    protected void delete(Delete delete) {
        WriteGuard.check("delete", delete.target(), delete.where(), delete.isForAllRows());
        out.append("DELETE FROM ");
        target(delete.target());
        enter(List.of(delete.target()));
        deleteUsing(delete.using());
        where(delete.where());
        leave();
    }

    protected void deleteUsing(List<FromItem> items) {
        if (!items.isEmpty()) {
            out.append(" USING ");
            list(items, ", ", this::fromItem);
        }
    }

    @Override
    protected void returning(Returning<?> returning) {
        statement(returning.statement());
        out.append(" RETURNING ");
        selectList.write(returning.elements());
    }
}
