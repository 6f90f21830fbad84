package io.aludel.orm.event;

/** A listener's place in a list. Closing it takes the listener out; closing it again does nothing. Safe for use by many threads. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
