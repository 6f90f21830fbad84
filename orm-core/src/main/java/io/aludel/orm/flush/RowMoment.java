package io.aludel.orm.flush;

/** When a flush tells listeners about one row. */
public enum RowMoment {
    BEFORE_INSERT,
    AFTER_INSERT,
    BEFORE_UPDATE,
    AFTER_UPDATE,
    BEFORE_DELETE,
    AFTER_DELETE
}
