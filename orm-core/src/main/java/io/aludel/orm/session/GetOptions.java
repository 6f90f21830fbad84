package io.aludel.orm.session;

/**
 * How an object is fetched by its key.
 *
 * @param populateExisting whether the row overwrites an object that is loaded already, its unflushed changes included
 * @param forUpdate whether the row is locked with {@code FOR UPDATE}, which always asks the database
 */
public record GetOptions(boolean populateExisting, boolean forUpdate) {
    public static final GetOptions DEFAULT = new GetOptions(false, false);

    /** Reads the row even if the object is loaded, and overwrites it. */
    public static GetOptions populatingExisting() {
        return new GetOptions(true, false);
    }

    /** Locks the row until the transaction ends and refreshes the object with it. */
    public static GetOptions lockingRow() {
        return new GetOptions(true, true);
    }
}
