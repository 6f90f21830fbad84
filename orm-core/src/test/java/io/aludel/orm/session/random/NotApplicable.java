package io.aludel.orm.session.random;

/** That an operation cannot be done here, or that what comes of it is not for the model to say. */
final class NotApplicable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotApplicable(String why) {
        super(why, null, false, false);
    }

    static void unless(boolean condition, String why) {
        if (!condition) {
            throw new NotApplicable(why);
        }
    }
}
