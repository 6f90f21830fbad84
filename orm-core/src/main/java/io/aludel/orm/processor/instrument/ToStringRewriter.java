package io.aludel.orm.processor.instrument;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites {@code toString()}, which takes the values that are there: printing an object, in a log or a debugger, neither
 * loads anything nor fails where loading is not possible. That holds for fields read through plain getters too, as in the
 * methods that Lombok writes.
 */
final class ToStringRewriter extends FieldAccessRewriter {
    private final PlainGetters getters;

    ToStringRewriter(MethodVisitor out, MappedClasses classes, PlainGetters getters, Runnable onRewrite) {
        super(out, classes, onRewrite);
        this.getters = getters;
    }

    @Override
    void read(MappedField field) {
        call(field, Names.rawGetter(field.name()), field.getterDescriptor());
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        MappedField field = opcode == Opcodes.INVOKEVIRTUAL ? getters.find(owner, name, descriptor) : null;
        if (field == null) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        } else {
            read(field);
        }
    }
}
