package io.aludel.orm.session;

import io.aludel.orm.engine.Savepoint;
import io.aludel.orm.error.ErrorCode;
import io.aludel.orm.error.OrmException;
import io.aludel.orm.state.InstanceState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One level of a session's transactions: the transaction itself, or a savepoint in it. */
final class DefaultTransaction implements SessionTransaction {
    private final Transactions transactions;
    private final @Nullable DefaultTransaction parent;
    private final @Nullable Savepoint savepoint;
    private @Nullable Frame frame;
    private @Nullable ScopeSavepoint setByOwner;
    private boolean undone;
    private boolean ended;

    /** @param savepoint null for the outermost, and where somebody else sets the savepoints */
    DefaultTransaction(Transactions transactions, @Nullable DefaultTransaction parent, @Nullable Savepoint savepoint) {
        this.transactions = transactions;
        this.parent = parent;
        this.savepoint = savepoint;
    }

    @Override
    public void commit() {
        requireActive();
        ScopeSavepoint owners = setByOwner;
        if (owners != null) {
            owners.release();
        } else {
            requireOwn("commit");
            transactions.commit(this);
        }
    }

    @Override
    public void rollback() {
        requireActive();
        undo();
    }

    @Override
    public void close() {
        if (!ended) {
            undo();
        }
    }

    private void undo() {
        ScopeSavepoint owners = setByOwner;
        if (owners != null) {
            owners.rollback();
        } else {
            requireOwn("roll back");
            transactions.rollback(this);
        }
    }

    /** What an owner of the transaction has begun is for the owner to end. */
    private void requireOwn(String what) {
        if (savepoint == null) {
            transactions.requireUnmanaged(what);
        }
    }

    /** Remembers that the owner of the transaction set the savepoint when this session asked for one. */
    void setBy(ScopeSavepoint owners) {
        setByOwner = owners;
    }

    @Override
    public boolean isActive() {
        return !ended && !undone;
    }

    @Override
    public boolean isNested() {
        return parent != null;
    }

    @Override
    public @Nullable DefaultTransaction parent() {
        return parent;
    }

    @Nullable
    Savepoint savepoint() {
        return savepoint;
    }

    /** What it did to the objects, made when that is first asked for: most transactions only read. */
    Frame frame() {
        Frame known = frame;
        if (known == null) {
            known = new Frame();
            frame = known;
        }
        return known;
    }

    /** Objects whose rows it deleted. */
    Set<InstanceState> deleted() {
        return frame == null ? Set.of() : frame.deleted();
    }

    /** Whether the database was rolled back and the objects restored already, by a failed flush. */
    boolean isUndone() {
        return undone;
    }

    void undone() {
        undone = true;
    }

    void ended() {
        ended = true;
    }

    private void requireActive() {
        if (ended) {
            throw new OrmException(
                    ErrorCode.TRANSACTION_ENDED,
                    "Cannot end this transaction: it was already committed or rolled back. Begin a new one.");
        }
    }
}
