package io.aludel.orm.architecture.tangled.right;

import io.aludel.orm.architecture.tangled.left.Left;

/** Tangled with {@link Left} on purpose: the layering test must report the pair. */
public final class Right {
    public Left other() {
        return new Left();
    }
}
