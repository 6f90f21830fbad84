package io.aludel.orm.session.random;

/** What is printed of a program that failed: its seed and the shortest program that fails alike. */
final class Failure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient Program program;

    Failure(long seed, Program program, Throwable cause) {
        super("seed " + seed + ": " + cause.getMessage() + "\n" + program, cause);
        this.program = program;
    }

    Program program() {
        return program;
    }
}
