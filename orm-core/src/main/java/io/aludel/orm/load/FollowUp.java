package io.aludel.orm.load;

/** Something that is loaded by statements of its own right after the rows of a query. Safe for use by many threads. */
interface FollowUp {
    /** Loads it for all objects that one reader met in a run. */
    void loadAfter(LoadContext context, LoadRun run);
}
