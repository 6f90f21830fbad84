package io.aludel.orm.architecture.tangled.left;

import io.aludel.orm.architecture.tangled.right.Right;

/** Tangled with {@link Right} on purpose: the layering test must report the pair. */
public final class Left {
    public Right other() {
        return new Right();
    }
}
