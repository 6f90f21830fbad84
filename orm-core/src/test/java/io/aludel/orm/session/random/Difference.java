package io.aludel.orm.session.random;

/** That the session, or the database, is not as the model says. */
final class Difference extends AssertionError {
    private static final long serialVersionUID = 1L;

    Difference(String message) {
        super(message);
    }
}
