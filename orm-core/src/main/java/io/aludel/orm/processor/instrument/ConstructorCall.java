package io.aludel.orm.processor.instrument;

import org.objectweb.asm.Opcodes;

/**
 * Finds, in the instructions of a constructor, the one call that initialises the object itself. Objects that are created
 * on the way to it, as arguments, have their own constructors called first.
 */
final class ConstructorCall {
    private int uninitialised;
    private boolean isDone;

    void typeInsn(int opcode) {
        if (opcode == Opcodes.NEW && !isDone) {
            uninitialised++;
        }
    }

    /** Whether this method instruction is the call of {@code super(…)} or {@code this(…)}. To be asked for each, in order. */
    boolean isThis(int opcode, String name) {
        if (isDone || opcode != Opcodes.INVOKESPECIAL || !name.equals(Names.CONSTRUCTOR)) {
            return false;
        }
        if (uninitialised > 0) {
            uninitialised--;
            return false;
        }
        isDone = true;
        return true;
    }

    /** Whether the call has been passed, so that {@code this} is an object. */
    boolean isDone() {
        return isDone;
    }
}
