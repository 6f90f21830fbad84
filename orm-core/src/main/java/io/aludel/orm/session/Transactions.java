package io.aludel.orm.session;

import io.aludel.orm.engine.Connection;
import io.aludel.orm.engine.Engine;
import io.aludel.orm.engine.Isolation;
import io.aludel.orm.engine.Savepoint;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.event.TypedListenerList;
import io.aludel.orm.load.Engines;
import io.aludel.orm.schema.Table;
import io.aludel.orm.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** The transaction of one session with its savepoints and its connection. */
final class Transactions {
    private static final String COMMITTED = "its transaction was just committed";
    private static final String ROLLED_BACK = "its transaction was just rolled back";

    private final DefaultSession session;
    private @Nullable DefaultTransaction current;
    private @Nullable SessionConnection connection;
    private @Nullable OtherConnections others;

    Transactions(DefaultSession session) {
        this.session = session;
    }

    void requireUnmanaged(String what) {
        session.guard().requireUnmanaged(what);
    }

    /** The innermost transaction, begun if there is none. Nothing reaches the database yet. */
    DefaultTransaction autobegin() {
        DefaultTransaction existing = current;
        return existing != null ? existing : open(null);
    }

    DefaultTransaction begin() {
        if (current != null) {
            throw new OrmException(
                    ErrorCode.TRANSACTION_BEGUN,
                    "Cannot begin a transaction: this session is in one, begun by begin() or by its first use."
                            + " Commit or roll back first, or use beginNested().");
        }
        return open(null);
    }

    DefaultTransaction beginNested() {
        session.unitOfWork().flushAll();
        DefaultTransaction around = autobegin();
        TransactionScope scope = session.scope();
        ScopeSavepoint set = scope == null ? null : scope.setSavepoint();
        DefaultTransaction opened = current;
        if (set != null && opened != null && opened != around) {
            opened.setBy(set);
            return opened;
        }
        DefaultTransaction nested = open(connection().savepoint());
        if (others != null) {
            others.savepoint(nested);
        }
        return nested;
    }

    /** Opens a level for a savepoint that somebody else set. */
    DefaultTransaction savepointSet() {
        autobegin();
        return open(null);
    }

    @Nullable
    DefaultTransaction outermost() {
        return current == null ? null : outermost(current);
    }

    @Nullable
    DefaultTransaction current() {
        return current;
    }

    /** Whether the transaction, or a savepoint in it, inserted the object. */
    boolean isNew(InstanceState state) {
        for (DefaultTransaction level = current; level != null; level = level.parent()) {
            if (level.frame().inserted().contains(state)) {
                return true;
            }
        }
        return false;
    }

    /** The connection, in its transaction. */
    Connection connection() {
        session.guard().requireSql();
        DefaultTransaction innermost = autobegin();
        SessionConnection known = connection;
        if (known != null && known.connection().inTransaction()) {
            return known.connection();
        }
        return begun(known == null ? session.openConnection() : known, outermost(innermost));
    }

    /** The connection to the engine that has the table, in its transaction; null: to the main one. */
    Connection connection(@Nullable Table table) {
        Engines engines = session.maker().engines();
        return engines.of(table) == engines.main() ? connection() : other(engines.of(table));
    }

    private Connection other(Engine engine) {
        session.guard().requireSql();
        DefaultTransaction innermost = autobegin();
        if (others == null) {
            others = new OtherConnections();
        }
        Connection known = others.find(engine);
        if (known != null) {
            return known;
        }
        SessionConnection opened = session.maker().connect(engine);
        others.begin(engine, opened, innermost);
        tellBegin(outermost(innermost), opened.connection());
        return opened.connection();
    }

    private void tellBegin(SessionTransaction outermost, Connection begun) {
        TypedListenerList<BeginListener> listeners = session.events().begin;
        if (!listeners.isEmpty()) {
            listeners.tell(Session.class, listener -> listener.accept(session, outermost, begun));
        }
    }

    /** The connection, whose transaction has this isolation level: it must not have begun yet. */
    Connection connection(Isolation isolation) {
        session.guard().requireSql();
        autobegin();
        if (connection == null) {
            connection = session.openConnection();
        }
        connection.connection().isolation(isolation);
        return connection();
    }

    private Connection begun(SessionConnection open, SessionTransaction outermost) {
        connection = open;
        Connection begun = open.connection();
        if (!begun.inTransaction()) {
            begun.begin();
        }
        tellBegin(outermost, begun);
        return begun;
    }

    void commit() {
        session.guard().requireUsable();
        commit(outermost(autobegin()));
    }

    void commit(DefaultTransaction transaction) {
        session.guard().requireUsable();
        session.events().tell(SessionMoment.BEFORE_COMMIT, session, transaction);
        while (current != null && current != transaction) {
            release(current);
        }
        session.unitOfWork().flushUntilClean();
        if (transaction.isNested()) {
            release(transaction);
        } else {
            commitOutermost(transaction);
        }
    }

    private void commitOutermost(DefaultTransaction transaction) {
        try {
            if (connection != null) {
                connection.commit();
            }
            if (others != null) {
                others.commit();
            }
        } catch (RuntimeException e) {
            failed(e);
            throw e;
        }
        try {
            settleCommit(transaction, session.expiresOnCommit());
        } finally {
            end(transaction);
            releaseConnection();
        }
    }

    /** Tells listeners of a commit, and brings the objects in the state they have after it. */
    void settleCommit(DefaultTransaction transaction, boolean expire) {
        session.guard().silence(COMMITTED);
        try {
            session.events().tell(SessionMoment.AFTER_COMMIT, session, transaction);
        } finally {
            settleObjects(transaction, expire);
        }
    }

    private void settleObjects(DefaultTransaction transaction, boolean expire) {
        try {
            session.unitOfWork().settleCommit(transaction, expire);
        } finally {
            session.guard().speak();
        }
    }

    private void release(DefaultTransaction nested) {
        session.unitOfWork().flushUntilClean();
        Savepoint savepoint = nested.savepoint();
        if (savepoint != null) {
            savepoint.commit();
        }
        if (others != null) {
            others.release(nested);
        }
        mergeOutward(nested);
    }

    /** Ends levels up to and including {@code transaction}, which becomes part of the one around it. */
    void releasedUpTo(DefaultTransaction transaction) {
        while (current != transaction) {
            mergeOutward(required(current));
        }
        mergeOutward(transaction);
    }

    private void mergeOutward(DefaultTransaction nested) {
        if (!nested.isUndone()) {
            nested.frame().mergeInto(required(nested.parent()).frame());
        }
        end(nested);
    }

    void rollback() {
        if (current == null) {
            return;
        }
        rollback(outermost(current));
    }

    void rollback(DefaultTransaction transaction) {
        try {
            if (!transaction.isUndone()) {
                rollbackDatabase(transaction);
            }
        } finally {
            settleRollback(transaction);
        }
    }

    /** Tells listeners of a rollback, restores the objects, and ends the levels from {@code transaction} inward. */
    void settleRollback(DefaultTransaction transaction) {
        while (current != null && current != transaction) {
            mergeOutward(current);
        }
        if (!transaction.isUndone()) {
            undoObjects(transaction);
        }
        session.guard().recovered();
        end(transaction);
        if (!transaction.isNested()) {
            releaseConnection();
        }
        session.events().tell(SessionMoment.AFTER_SOFT_ROLLBACK, session, transaction);
    }

    /** Undoes the innermost level at once, because a flush or commit in it failed; the session then waits for a rollback. */
    void failed(RuntimeException cause) {
        DefaultTransaction innermost = current;
        if (innermost != null && !session.isManaged()) {
            try {
                rollbackDatabase(innermost);
            } catch (RuntimeException e) {
                cause.addSuppressed(e);
            }
            undoObjects(innermost);
            innermost.undone();
        } else if (innermost == null || !innermost.isNested()) {
            session.markRollbackOnly();
        }
        session.guard().failed(cause);
    }

    private void rollbackDatabase(DefaultTransaction transaction) {
        Savepoint savepoint = transaction.savepoint();
        if (savepoint != null) {
            savepoint.rollback();
        } else if (connection != null && !transaction.isNested()) {
            connection.rollback();
        }
        if (others != null) {
            rollback(others, transaction);
        }
    }

    private static void rollback(OtherConnections others, DefaultTransaction transaction) {
        if (transaction.isNested()) {
            others.rollback(transaction);
        } else {
            others.rollback();
        }
    }

    private void undoObjects(DefaultTransaction transaction) {
        session.guard().silence(ROLLED_BACK);
        try {
            session.events().tell(SessionMoment.AFTER_ROLLBACK, session, transaction);
        } finally {
            restoreObjects(transaction);
        }
    }

    private void restoreObjects(DefaultTransaction transaction) {
        try {
            session.unitOfWork().undo(transaction.frame(), transaction.isNested());
        } finally {
            session.guard().speak();
        }
    }

    /** The owner of a managed session's transaction committed it: objects stay loaded and nothing runs any more. */
    void committedByOwner(String why) {
        if (connection != null) {
            connection.commit();
        }
        settleCommit(outermost(autobegin()), false);
        endAll();
        session.guard().silence(why);
    }

    /** The owner of a managed session's transaction rolled it back. */
    void rolledBackByOwner(String why) {
        if (connection != null) {
            connection.rollback();
        }
        settleRollback(outermost(autobegin()));
        session.guard().silence(why);
    }

    private void endAll() {
        DefaultTransaction open = current;
        while (open != null) {
            end(open);
            open = open.parent();
        }
        releaseConnection();
    }

    /** Ends everything without restoring objects, which nobody manages any more. */
    void close() {
        try {
            releaseConnection();
        } finally {
            endAll();
        }
    }

    private DefaultTransaction open(@Nullable Savepoint savepoint) {
        session.guard().bindThread();
        DefaultTransaction opened = new DefaultTransaction(this, current, savepoint);
        current = opened;
        session.events().tell(SessionMoment.AFTER_TRANSACTION_CREATE, session, opened);
        return opened;
    }

    private void end(DefaultTransaction transaction) {
        transaction.ended();
        current = transaction.parent();
        if (others != null) {
            others.ended(transaction);
        }
        if (current == null && !session.isManaged()) {
            session.guard().releaseThread();
        }
        session.events().tell(SessionMoment.AFTER_TRANSACTION_END, session, transaction);
    }

    private void releaseConnection() {
        SessionConnection open = connection;
        connection = null;
        OtherConnections openToOthers = others;
        others = null;
        try {
            if (open != null) {
                open.release();
            }
        } finally {
            if (openToOthers != null) {
                openToOthers.release();
            }
        }
    }

    private static DefaultTransaction outermost(DefaultTransaction transaction) {
        DefaultTransaction outermost = transaction;
        while (outermost.parent() != null) {
            outermost = outermost.parent();
        }
        return outermost;
    }

    private static DefaultTransaction required(@Nullable DefaultTransaction transaction) {
        if (transaction == null) {
            throw new AssertionError("A savepoint without a transaction around it, please report");
        }
        return transaction;
    }
}
