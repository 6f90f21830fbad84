package io.aludel.orm.processor.instrument;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites a constructor. A field that is assigned before {@code super(…)} (JDK 25's flexible constructor bodies) belongs
 * to no object yet that a hook could be given; such writes stay as they are and are reported right after that call.
 */
final class ConstructorRewriter extends FieldAccessRewriter {
    private final ConstructorCall superCall = new ConstructorCall();
    private final Set<MappedField> assignedEarly = new LinkedHashSet<>();

    ConstructorRewriter(MethodVisitor out, MappedClasses classes, Runnable onRewrite) {
        super(out, classes, onRewrite);
    }

    @Override
    public void visitTypeInsn(int opcode, String operand) {
        superCall.typeInsn(opcode);
        super.visitTypeInsn(opcode, operand);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (superCall.isThis(opcode, name)) {
            assignedEarly.forEach(this::report);
        }
    }

    @Override
    void write(MappedField field) {
        if (superCall.isDone()) {
            super.write(field);
        } else {
            assignedEarly.add(field);
            mv.visitFieldInsn(Opcodes.PUTFIELD, field.owner(), field.name(), field.descriptor());
        }
    }

    // A value under construction is nobody's yet.
    @Override
    void writeComponent(MappedField field) {
        mv.visitFieldInsn(Opcodes.PUTFIELD, field.owner(), field.name(), field.descriptor());
    }

    @Override
    void writeAndKeep(MappedField field) {
        if (superCall.isDone()) {
            super.writeAndKeep(field);
        } else {
            write(field);
        }
    }

    private void report(MappedField field) {
        mv.visitVarInsn(Opcodes.ALOAD, 0);
        mv.visitVarInsn(Opcodes.ALOAD, 0);
        mv.visitFieldInsn(Opcodes.GETFIELD, field.owner(), field.name(), field.descriptor());
        if (field.type().getSort() >= Type.ARRAY) {
            // The hook must not see the new value as the old one, or it would find nothing to do.
            mv.visitVarInsn(Opcodes.ALOAD, 0);
            mv.visitInsn(Opcodes.ACONST_NULL);
            mv.visitFieldInsn(Opcodes.PUTFIELD, field.owner(), field.name(), field.descriptor());
        }
        super.write(field);
    }
}
