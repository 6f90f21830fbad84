package io.aludel.orm.session;

import java.io.Serial;

/** Goes with the failure of a flush that nobody asked for, and tells why it ran. */
final class AutoflushNote extends Throwable {
    @Serial
    private static final long serialVersionUID = 1L;

    AutoflushNote() {
        super(
                "This flush ran by itself before something was read. To read before the objects are complete, wrap it in"
                        + " session.noAutoflush(…).",
                null,
                false,
                false);
    }
}
