package io.aludel.orm.load;

/** What a row may write of an object that is there already. */
enum Fill {
    /** Only what is not loaded. */
    MISSING,
    /** Everything but changes that were not flushed yet: what a row lock asks for. */
    UNCHANGED,
    /** Everything, changes included. */
    EVERYTHING
}
