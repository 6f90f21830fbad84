package io.aludel.orm.load;

/** Why an attribute that is not there is loaded. */
enum LoadReason {
    /** The program reads it, which an option or the mapping may forbid. */
    READ,
    /** A cascade leads on from it: not to be forbidden, by the keys of the last flush. */
    CASCADE,
    /** A flush must know it of this very object: as for a cascade, and of nothing else. */
    FLUSH
}
