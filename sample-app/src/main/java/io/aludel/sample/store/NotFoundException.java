package io.aludel.sample.store;

/** Somebody asked for a thing that is not there. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String what, Object id) {
        super("There is no " + what + " number " + id + ".");
    }
}
