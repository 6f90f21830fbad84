package io.aludel.orm.sql;

import java.util.List;

/** The row lock of a query. */
public record Lock(Strength strength, Wait waiting, List<FromItem> of) {

    /** What others may still do with a locked row. */
    public enum Strength {
        UPDATE,
        NO_KEY_UPDATE,
        SHARE,
        KEY_SHARE
    }

    /** What happens at a row that somebody else has locked. */
    public enum Wait {
        WAIT,
        /** The statement fails at once. */
        NOWAIT,
        /** The row is left out. */
        SKIP_LOCKED
    }

    public static Lock forUpdate() {
        return new Lock(Strength.UPDATE, Wait.WAIT, List.of());
    }

    public static Lock forShare() {
        return new Lock(Strength.SHARE, Wait.WAIT, List.of());
    }

    public Lock withStrength(Strength other) {
        return new Lock(other, waiting, of);
    }

    public Lock nowait() {
        return new Lock(strength, Wait.NOWAIT, of);
    }

    public Lock skipLocked() {
        return new Lock(strength, Wait.SKIP_LOCKED, of);
    }

    /** Locks only the rows of these. */
    public Lock of(FromItem... items) {
        return new Lock(strength, waiting, List.of(items));
    }

    public Lock of(Class<?>... entities) {
        return new Lock(strength, waiting, SQL.entities(entities));
    }

    Lock rewriteParts(StatementRewriter rewriter) {
        List<FromItem> changed = Lists.map(of, rewriter::from);
        return changed == of ? this : new Lock(strength, waiting, changed);
    }
}
