package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Result;
import io.aludel.orm.engine.UpdateResult;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.flush.Flusher;
import io.aludel.orm.mapping.ColumnAttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Delete;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.ExecutionOptions.Synchronization;
import io.aludel.orm.sql.FromItem;
import io.aludel.orm.sql.Insert;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Update;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs INSERT, UPDATE and DELETE statements, and brings the session's objects in step with what they did. */
final class BulkStatements {
    private final DefaultSession session;

    BulkStatements(DefaultSession session) {
        this.session = session;
    }

    UpdateResult execute(DmlStatement statement) {
        prepare(statement);
        if (statement instanceof Insert insert && insert.target() instanceof EntityClass<?> target) {
            return new BulkInsert(session, insert, target).run();
        }
        Spread spread = spread(statement);
        if (spread != null) {
            return new UpdateResult(spread.write());
        }
        DmlStatement meant = marking(statement);
        DmlStatement lowered =
                (DmlStatement) session.maker().loader().lowering().lower(meant);
        return inStep(statement, () -> connection(lowered).execute(lowered));
    }

    private Connection connection(DmlStatement lowered) {
        return session.transactions().connection(session.maker().engines().deciding(lowered));
    }

    /** Rows are read before objects are brought in step, since both are needed of the same moment. */
    <R extends @Nullable Object> Result<R> execute(Returning<R> statement) {
        prepare(statement.statement());
        if (statement.statement() instanceof Insert insert && insert.target() instanceof EntityClass<?> target) {
            return Result.of(new BulkInsert(session, insert, target).run(statement));
        }
        Spread spread = spread(statement.statement());
        if (spread != null) {
            return Result.of(spread.write(statement));
        }
        DmlStatement meant = marking(statement.statement());
        Returning<R> returning = meant == statement.statement()
                ? statement
                : new Returning<>(meant, statement.elements(), statement.isSingle());
        return inStep(
                statement.statement(),
                () -> Result.of(session.maker()
                        .loader()
                        .execute(returning, session.loading().adapter())
                        .all()));
    }

    /** Updates rows by their keys. */
    UpdateResult execute(DmlStatement statement, Collection<? extends Map<?, ?>> rows) {
        prepare(statement);
        if (statement instanceof Update update
                && update.target() instanceof EntityClass<?> target
                && update.assignments().isEmpty()
                && update.where().isEmpty()
                && update.from().isEmpty()) {
            return new KeyedUpdate(session, update, target).run(rows);
        }
        throw new OrmException(
                ErrorCode.BULK_NOT_KEYED,
                "Cannot run the statement for " + rows.size() + " rows: it is no insert, and more than the update of an"
                        + " entity. Pass update(….class) as it is, with the keys and values in the rows.");
    }

    private void prepare(DmlStatement statement) {
        session.guard().requireSql();
        session.guard().requireWriting();
        if (statement.executionOptions().autoflush()) {
            session.autoflush();
        }
    }

    /** What is really run where deleting means marking. */
    private DmlStatement marking(DmlStatement statement) {
        if (!(statement instanceof Delete delete)
                || !(delete.target() instanceof EntityClass<?> target)
                || !(session.mapping(target.entity()).softDelete() instanceof ColumnAttributeMapping marker)) {
            return statement;
        }
        return new Update(
                        target,
                        List.of(),
                        delete.using(),
                        delete.where(),
                        delete.isForAllRows(),
                        delete.executionOptions())
                .set(marker.name(), Flusher.deletionMark(marker.column()));
    }

    private <T> T inStep(DmlStatement statement, Supplier<T> work) {
        BulkEffect effect = effect(statement);
        T answer = work.get();
        if (effect != null) {
            effect.apply();
        }
        return answer;
    }

    private @Nullable BulkEffect effect(DmlStatement statement) {
        Synchronization how = statement.executionOptions().synchronization();
        if (how == Synchronization.NONE) {
            return null;
        }
        if (statement instanceof Update update && update.target() instanceof EntityClass<?> target) {
            return effect(target, update.where(), update.from(), how).updating(update.assignments());
        }
        if (statement instanceof Delete delete && delete.target() instanceof EntityClass<?> target) {
            return effect(target, delete.where(), delete.using(), how);
        }
        return null;
    }

    private BulkEffect effect(
            EntityClass<?> target, List<BooleanExpression> where, List<FromItem> others, Synchronization how) {
        EntityMapping mapping = session.mapping(target.entity());
        BulkEffect effect = new BulkEffect(session, mapping);
        boolean isEvaluated = how != Synchronization.FETCH && others.isEmpty() && effect.evaluate(where);
        if (!isEvaluated && how == Synchronization.EVALUATE) {
            throw new OrmException(
                    ErrorCode.BULK_NOT_EVALUABLE,
                    "Cannot bring " + mapping.name()
                            + " objects in step with a statement: its condition cannot be evaluated"
                            + " in memory. Use synchronize(AUTO), which fetches the keys then.");
        }
        if (!isEvaluated && effect.hasCandidates()) {
            effect.fetched(new SpreadStatement(session, target, where, others).identities());
        }
        return effect;
    }

    // ---- rows in several tables

    /** A statement that is run table by table. */
    private final class Spread {
        private final DmlStatement statement;
        private final SpreadStatement rows;
        private final BulkEffect effect;

        private Spread(DmlStatement statement, SpreadStatement rows, EntityMapping mapping) {
            this.statement = statement;
            this.rows = rows;
            this.effect = new BulkEffect(session, mapping);
            if (statement.executionOptions().synchronization() != Synchronization.NONE) {
                effect.fetched(rows.identities());
            }
        }

        private int write() {
            int count;
            if (statement instanceof Update update) {
                count = rows.update(update);
                effect.updating(update.assignments());
            } else {
                count = rows.delete();
            }
            effect.apply();
            return count;
        }

        private <R> List<R> write(Returning<R> returning) {
            if (statement instanceof Update) {
                write();
                return rows.rows(returning);
            }
            List<R> deleted = rows.rows(returning);
            write();
            return deleted;
        }
    }

    private @Nullable Spread spread(DmlStatement statement) {
        if (statement instanceof Update update
                && update.target() instanceof EntityClass<?> target
                && SpreadStatement.isNeeded(session, update, target)) {
            SpreadStatement.requireCondition("update", target, update.where(), update.isForAllRows());
            return new Spread(
                    update,
                    new SpreadStatement(session, target, update.where(), update.from()),
                    session.mapping(target.entity()));
        }
        if (statement instanceof Delete delete
                && delete.target() instanceof EntityClass<?> target
                && SpreadStatement.isNeeded(session, target)
                && marking(delete) == delete) {
            SpreadStatement.requireCondition("delete", target, delete.where(), delete.isForAllRows());
            return new Spread(
                    delete,
                    new SpreadStatement(session, target, delete.where(), delete.using()),
                    session.mapping(target.entity()));
        }
        return null;
    }
}
