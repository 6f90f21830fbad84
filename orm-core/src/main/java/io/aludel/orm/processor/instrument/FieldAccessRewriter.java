package io.aludel.orm.processor.instrument;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Turns each read and write of a mapped field into the call of its hook. The call takes from the stack and leaves on it
 * just what the field instruction did, so frames, line numbers and stack sizes stay right.
 */
class FieldAccessRewriter extends MethodVisitor {
    private final MappedClasses classes;
    private final Access access;
    private final Runnable onRewrite;

    /** How reads are done. */
    enum Access {
        /** Reading loads what is not loaded. */
        LOADING,
        /** Reading takes what is there: {@code toString()} never loads and never fails on a detached object. */
        RAW
    }

    FieldAccessRewriter(@Nullable MethodVisitor out, MappedClasses classes, Access access, Runnable onRewrite) {
        super(Opcodes.ASM9, out);
        this.classes = classes;
        this.access = access;
        this.onRewrite = onRewrite;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        MappedField field = isInstanceAccess(opcode) ? classes.field(owner, name, descriptor) : null;
        if (field == null) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
            return;
        }
        onRewrite.run();
        if (opcode == Opcodes.PUTFIELD) {
            write(field);
        } else {
            String hook = access == Access.RAW ? Names.rawGetter(name) : Names.getter(name);
            visitMethodInsn(Opcodes.INVOKESTATIC, owner, hook, field.getterDescriptor(), false);
        }
    }

    void write(MappedField field) {
        visitMethodInsn(
                Opcodes.INVOKESTATIC, field.owner(), Names.setter(field.name()), field.setterDescriptor(), false);
    }

    private static boolean isInstanceAccess(int opcode) {
        return opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD;
    }
}
