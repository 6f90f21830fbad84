package io.aludel.orm.processor.instrument;

import io.aludel.orm.state.Managed;

/** The bits of one instance, by attribute. */
record Bits(Managed entity) {
    static Bits of(Object entity) {
        return new Bits((Managed) entity);
    }

    boolean isWritten(int attribute) {
        return (entity.$written(attribute / Long.SIZE) & mask(attribute)) != 0;
    }

    boolean isUnloaded(int attribute) {
        return (entity.$unloaded(attribute / Long.SIZE) & mask(attribute)) != 0;
    }

    Bits unload(int attribute) {
        int word = attribute / Long.SIZE;
        entity.$unloaded(word, entity.$unloaded(word) | mask(attribute));
        return this;
    }

    Bits forgetWrites() {
        entity.$written(0, 0);
        return this;
    }

    private static long mask(int attribute) {
        return 1L << (attribute % Long.SIZE);
    }
}
