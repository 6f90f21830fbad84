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
    private final Runnable onRewrite;
    private boolean isAssignmentUsed;

    FieldAccessRewriter(@Nullable MethodVisitor out, MappedClasses classes, Runnable onRewrite) {
        super(Opcodes.ASM9, out);
        this.classes = classes;
        this.onRewrite = onRewrite;
    }

    @Override
    public void visitInsn(int opcode) {
        isAssignmentUsed = opcode == Opcodes.DUP_X1;
        super.visitInsn(opcode);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean keepsValue = isAssignmentUsed;
        isAssignmentUsed = false;
        MappedField component = opcode == Opcodes.PUTFIELD ? classes.component(owner, name, descriptor) : null;
        if (component != null) {
            writeComponent(component);
            return;
        }
        MappedField field = isInstanceAccess(opcode) ? classes.field(owner, name, descriptor) : null;
        if (field == null) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
            return;
        }
        onRewrite.run();
        if (opcode == Opcodes.GETFIELD) {
            read(field);
        } else if (keepsValue && field.isReplacedWhenSet()) {
            writeAndKeep(field);
        } else {
            write(field);
        }
    }

    // return pets = new ArrayList<>() has to answer the tracked list that is stored, not the one given.
    void writeAndKeep(MappedField field) {
        super.visitInsn(Opcodes.DUP2);
        write(field);
        super.visitInsn(Opcodes.POP);
        call(field, Names.rawGetter(field.hookName()), field.getterDescriptor());
        super.visitInsn(Opcodes.SWAP);
        super.visitInsn(Opcodes.POP);
    }

    private static boolean isInstanceAccess(int opcode) {
        return opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD;
    }

    void read(MappedField field) {
        call(field, Names.getter(field.hookName()), field.getterDescriptor());
    }

    void write(MappedField field) {
        call(field, Names.setter(field.hookName()), field.setterDescriptor());
    }

    void writeComponent(MappedField field) {
        onRewrite.run();
        write(field);
    }

    final void call(MappedField field, String hook, String descriptor) {
        visitMethodInsn(Opcodes.INVOKESTATIC, field.owner(), hook, descriptor, false);
    }
}
