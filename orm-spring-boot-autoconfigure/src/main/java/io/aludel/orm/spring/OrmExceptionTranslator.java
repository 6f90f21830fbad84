package io.aludel.orm.spring;

import io.aludel.orm.error.ConnectionLostException;
import io.aludel.orm.error.ConstraintViolationException;
import io.aludel.orm.error.DatabaseException;
import io.aludel.orm.error.DuplicateKeyException;
import io.aludel.orm.error.LockException;
import io.aludel.orm.error.MultipleResultsException;
import io.aludel.orm.error.NoResultException;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.error.StaleRowException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Turns the errors of sessions into Spring's data access exceptions, with the original as the cause. Applied by the shared
 * session and at commit, so that services need no {@code @Repository} to catch them. Safe for use by many threads.
 */
public final class OrmExceptionTranslator implements PersistenceExceptionTranslator {
    private final SQLExceptionTranslator sql;

    public OrmExceptionTranslator() {
        this(new SQLExceptionSubclassTranslator());
    }

    /** @param sql what decides on errors of the driver that the core could not tell apart */
    public OrmExceptionTranslator(SQLExceptionTranslator sql) {
        this.sql = sql;
    }

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException exception) {
        return exception instanceof OrmException known ? translated(known) : null;
    }

    /** Runs {@code action} and translates what it throws. */
    void run(Runnable action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    /** Answers what {@code action} answers, and translates what it throws. */
    <T extends @Nullable Object> T call(Supplier<T> action) {
        try {
            return action.get();
        } catch (OrmException e) {
            throw translated(e);
        }
    }

    RuntimeException translatedOrSame(RuntimeException e) {
        return e instanceof OrmException known ? translated(known) : e;
    }

    private DataAccessException translated(OrmException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof DatabaseException database) {
            return translatedDatabase(database, message);
        }
        if (e instanceof StaleRowException || e instanceof ObjectDeletedException) {
            return new OptimisticLockingFailureException(message, e);
        }
        if (e instanceof NoResultException) {
            return new EmptyResultDataAccessException(message, 1, e);
        }
        if (e instanceof MultipleResultsException) {
            return new IncorrectResultSizeDataAccessException(message, 1, e);
        }
        return new InvalidDataAccessApiUsageException(message, e);
    }

    private DataAccessException translatedDatabase(DatabaseException e, String message) {
        if (e instanceof DuplicateKeyException) {
            return new org.springframework.dao.DuplicateKeyException(message, e);
        }
        if (e instanceof ConstraintViolationException) {
            return new DataIntegrityViolationException(message, e);
        }
        if (e instanceof LockException) {
            return new PessimisticLockingFailureException(message, e);
        }
        if (e instanceof ConnectionLostException) {
            return new DataAccessResourceFailureException(message, e);
        }
        if (e instanceof io.aludel.orm.error.QueryTimeoutException) {
            return new org.springframework.dao.QueryTimeoutException(message, e);
        }
        DataAccessException byDriver =
                e.getCause() instanceof SQLException cause ? sql.translate(message, null, cause) : null;
        return byDriver != null
                ? byDriver
                : new org.springframework.dao.NonTransientDataAccessResourceException(message, e);
    }
}
