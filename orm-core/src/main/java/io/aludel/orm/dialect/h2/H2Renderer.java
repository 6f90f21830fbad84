package io.aludel.orm.dialect.h2;

import io.aludel.orm.dialect.Dialect;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.render.SqlRenderer;
import io.aludel.orm.sql.Bind;
import io.aludel.orm.sql.Cast;
import io.aludel.orm.sql.Delete;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.Expression;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.InsertSource;
import io.aludel.orm.sql.Like;
import io.aludel.orm.sql.Lock;
import io.aludel.orm.sql.OnConflict;
import io.aludel.orm.sql.Operation;
import io.aludel.orm.sql.Operator;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.TimeField;
import io.aludel.orm.sql.Update;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements for H2. */
final class H2Renderer extends SqlRenderer {
    private final Dialect dialect;

    H2Renderer(Dialect dialect) {
        super(dialect.quoting(), dialect.types());
        this.dialect = dialect;
    }

    @Override
    protected String placeholder(Bind<?> bind) {
        return dialect.placeholder(bind.type());
    }

    // What others write with operators on bits are functions here.
    @Override
    public void operation(Operation<?> node) {
        String function = bitFunction(node.operator());
        if (function == null) {
            super.operation(node);
        } else {
            out.append(function).append("(");
            bitOperand(node.left());
            out.append(", ");
            bitOperand(node.right());
            out.append(")");
        }
    }

    // A parameter's type is not found there.
    private void bitOperand(Expression<?> operand) {
        expression(operand instanceof Bind<?> bind ? new Cast<>(bind, bind.type()) : operand);
    }

    private static @Nullable String bitFunction(Operator operator) {
        return switch (operator) {
            case BIT_AND -> "bitand";
            case BIT_OR -> "bitor";
            case BIT_XOR -> "bitxor";
            case SHIFT_LEFT -> "lshift";
            case SHIFT_RIGHT -> "rshift";
            case PLUS, MINUS, TIMES, DIVIDED_BY, MOD, CONCAT -> null;
        };
    }

    @Override
    protected void ilike(Like node) {
        match(node, "ILIKE");
    }

    @Override
    protected String field(TimeField field) {
        return field == TimeField.DAY_OF_WEEK ? "ISO_DAY_OF_WEEK" : field == TimeField.WEEK ? "ISO_WEEK" : field.name();
    }

    /** H2 locks whole rows for update only, in all tables of the query. */
    @Override
    protected void lock(@Nullable Lock lock) {
        if (lock != null) {
            out.append(" FOR UPDATE");
            lockWait(lock);
        }
    }

    @Override
    protected void returning(Returning<?> returning) {
        DmlStatement statement = returning.statement();
        out.append("SELECT ");
        selectElements(returning.elements());
        out.append(statement instanceof Delete ? " FROM OLD TABLE (" : " FROM FINAL TABLE (");
        statement(statement);
        out.append(")");
        as(targetName(statement));
    }

    private @Nullable String targetName(DmlStatement statement) {
        FromItem target = statement instanceof Insert insert
                ? insert.target()
                : statement instanceof Delete delete ? delete.target() : ((Update) statement).target();
        return qualifier(target);
    }

    @Override
    protected void updateFrom(List<FromItem> items) {
        refuse(items, "UPDATE … FROM");
    }

    @Override
    protected void deleteUsing(List<FromItem> items) {
        refuse(items, "DELETE … USING");
    }

    private static void refuse(List<FromItem> items, String what) {
        if (!items.isEmpty()) {
            throw new OrmException(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "Cannot render " + what + ": H2 has no such thing. Use a subquery in the condition instead.");
        }
    }

    // H2 has no ON CONFLICT; MERGE says the same when the unique columns are known.
    @Override
    protected void insert(Insert insert) {
        OnConflict conflict = insert.conflict();
        if (conflict == null) {
            insertInto(insert);
            return;
        }
        if (conflict.target().isEmpty()) {
            throw new OrmException(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "Cannot render an insert that ignores any conflict: H2 needs to know the unique columns. Name them in"
                            + " onConflict(…).");
        }
        merge(insert, conflict);
    }

    private void merge(Insert insert, OnConflict conflict) {
        out.append("MERGE INTO ");
        target(insert.target());
        out.append(" USING (");
        source(insert);
        out.append(") AS excluded");
        columnNames(insert.columns());
        out.append(" ON ");
        list(conflict.target(), " AND ", column -> match(insert, column));
        if (!conflict.assignments().isEmpty()) {
            matched(conflict);
        }
        out.append(" WHEN NOT MATCHED THEN INSERT");
        columnNames(insert.columns());
        out.append(" VALUES (");
        list(insert.columns(), ", ", this::excludedName);
        out.append(")");
    }

    private void source(Insert insert) {
        if (insert.source() instanceof InsertSource.FromQuery from) {
            query(from.query());
        } else {
            out.append("VALUES ");
            list(insert.givenRows(), ", ", this::row);
        }
    }

    private void match(Insert insert, Expression<?> column) {
        out.append(qualifier(insert.target())).append(".");
        columnName(column);
        out.append(" = ");
        excludedName(column);
    }

    private void matched(OnConflict conflict) {
        out.append(" WHEN MATCHED");
        if (conflict.condition() != null) {
            out.append(" AND ");
            expression(conflict.condition());
        }
        out.append(" THEN UPDATE SET ");
        assignments(conflict.assignments());
    }

    private void excludedName(Expression<?> column) {
        out.append("excluded.");
        columnName(column);
    }
}
