package io.aludel.orm.processor.instrument;

import java.util.function.Consumer;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites {@code toString()}, which takes the values that are there: printing an object, in a log or a debugger, neither
 * loads anything nor fails where loading is not possible. That holds for fields read through plain getters too, as in the
 * methods that Lombok writes.
 */
final class ToStringRewriter extends FieldAccessRewriter {
    private final PlainGetters getters;
    private final Consumer<PlainGetters.Getter> onUse;

    /** @param onUse is told each getter that is called and so needs its {@code $print} method */
    ToStringRewriter(
            MethodVisitor out,
            MappedClasses classes,
            PlainGetters getters,
            Consumer<PlainGetters.Getter> onUse,
            Runnable onRewrite) {
        super(out, classes, onRewrite);
        this.getters = getters;
        this.onUse = onUse;
    }

    @Override
    void read(MappedField field) {
        call(field, Names.rawGetter(field.hookName()), field.getterDescriptor());
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        PlainGetters.Getter getter = opcode == Opcodes.INVOKEVIRTUAL ? getters.find(owner, name, descriptor) : null;
        if (getter == null || getter.field().isId()) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        } else {
            onUse.accept(getter);
            call(getter.field(), Names.printer(name), getter.field().getterDescriptor());
        }
    }
}
