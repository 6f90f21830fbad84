package io.aludel.orm.session;

import io.aludel.orm.engine.Result;
import io.aludel.orm.engine.UpdateResult;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.sql.BooleanExpression;
import io.aludel.orm.sql.Delete;
import io.aludel.orm.sql.DmlStatement;
import io.aludel.orm.sql.EntityClass;
import io.aludel.orm.sql.ExecutionOptions.Synchronization;
import io.aludel.orm.sql.Returning;
import io.aludel.orm.sql.Update;
import java.util.List;
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
        DmlStatement lowered =
                (DmlStatement) session.maker().loader().lowering().lower(statement);
        return inStep(statement, () -> session.connection().execute(lowered));
    }

    /** Rows are read before objects are brought in step, since both are needed of the same moment. */
    <R extends @Nullable Object> Result<R> execute(Returning<R> statement) {
        prepare(statement.statement());
        return inStep(
                statement.statement(),
                () -> Result.of(session.maker()
                        .loader()
                        .execute(statement, session.loading().adapter())
                        .all()));
    }

    private void prepare(DmlStatement statement) {
        session.guard().requireSql();
        session.guard().requireWriting();
        if (statement.executionOptions().autoflush()) {
            session.autoflush();
        }
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
            return effect(target, update.where(), !update.from().isEmpty(), how).updating(update.assignments());
        }
        if (statement instanceof Delete delete && delete.target() instanceof EntityClass<?> target) {
            return effect(target, delete.where(), !delete.using().isEmpty(), how);
        }
        return null;
    }

    private BulkEffect effect(
            EntityClass<?> target, List<BooleanExpression> where, boolean readsOthers, Synchronization how) {
        EntityMapping mapping = session.mapping(target.entity());
        BulkEffect effect = new BulkEffect(session, mapping);
        boolean isEvaluated = how != Synchronization.FETCH && !readsOthers && effect.evaluate(where);
        if (!isEvaluated && how == Synchronization.EVALUATE) {
            throw new OrmException(
                    ErrorCode.BULK_NOT_EVALUABLE,
                    "Cannot bring " + mapping.name()
                            + " objects in step with a statement: its condition cannot be evaluated"
                            + " in memory. Use synchronize(AUTO), which fetches the keys then.");
        }
        if (!isEvaluated) {
            effect.fetch(target, where, readsOthers);
        }
        return effect;
    }
}
