package io.aludel.orm.session.random;

/** The operations that concern all that the session has: flushes, savepoints, transactions, a new session. */
final class Turns {
    private Turns() {}

    record Flush() implements Operation {
        @Override
        public void real(Run run) {
            run.session().flush();
        }

        @Override
        public void model(Model model) {}

        @Override
        public boolean isTried() {
            return false;
        }
    }

    record Begin() implements Operation {
        @Override
        public void real(Run run) {
            run.begin();
        }

        @Override
        public void model(Model model) {
            model.transactions.beginNested();
        }

        @Override
        public boolean isTried() {
            return false;
        }
    }

    /** Ends the innermost savepoint. */
    record End(boolean commits) implements Operation {
        @Override
        public void real(Run run) {
            run.end(commits);
        }

        @Override
        public void model(Model model) {
            NotApplicable.unless(model.frames.size() > 1, "no savepoint");
            if (commits) {
                model.transactions.release();
            } else {
                model.transactions.rollbackToSavepoint();
            }
        }

        @Override
        public boolean isTried() {
            return false;
        }

        @Override
        public String toString() {
            return commits ? "release savepoint" : "rollback to savepoint";
        }
    }

    record Commit() implements Operation {
        @Override
        public void real(Run run) {
            run.session().commit();
        }

        @Override
        public void model(Model model) {
            model.transactions.commit();
        }

        @Override
        public boolean isTried() {
            return false;
        }
    }

    record Rollback() implements Operation {
        @Override
        public void real(Run run) {
            run.session().rollback();
        }

        @Override
        public void model(Model model) {
            model.transactions.rollback();
        }

        @Override
        public boolean isTried() {
            return false;
        }
    }

    record NewSession(boolean expires) implements Operation {
        @Override
        public void real(Run run) {
            run.open(expires);
        }

        @Override
        public void model(Model model) {
            model.transactions.newSession(expires);
        }

        @Override
        public boolean isTried() {
            return false;
        }
    }
}
