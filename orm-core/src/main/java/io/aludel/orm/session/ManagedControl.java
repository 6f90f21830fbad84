package io.aludel.orm.session;

/** Lets a transaction's owner drive a session. */
record ManagedControl(DefaultSession managed) implements SessionControl {
    ManagedControl {
        managed.guard().bindThread();
    }

    @Override
    public Session session() {
        return managed;
    }

    @Override
    public void flush() {
        managed.unitOfWork().flushUntilClean();
    }

    @Override
    public void committing() {
        managed.events()
                .tell(
                        SessionMoment.BEFORE_COMMIT,
                        managed,
                        managed.transactions().autobegin());
    }

    @Override
    public Object savepointSet() {
        return managed.transactions().savepointSet();
    }

    @Override
    public void savepointRolledBack(Object frame) {
        managed.transactions().settleRollback((DefaultTransaction) frame);
    }

    @Override
    public void savepointReleased(Object frame) {
        managed.transactions().releasedUpTo((DefaultTransaction) frame);
    }

    @Override
    public void prepared() {
        managed.guard().seal(owner() + " has flushed it for the last time and is about to commit");
    }

    @Override
    public void committed() {
        managed.transactions().committedByOwner(owner() + " was committed");
    }

    @Override
    public void rolledBack() {
        managed.transactions().rolledBackByOwner(owner() + " was rolled back");
    }

    @Override
    public void close() {
        managed.closeWithoutAsking();
    }

    private String owner() {
        TransactionScope scope = managed.scope();
        return scope == null ? "the transaction" : scope.description();
    }
}
