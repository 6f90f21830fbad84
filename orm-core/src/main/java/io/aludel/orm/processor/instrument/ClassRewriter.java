package io.aludel.orm.processor.instrument;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites the field accesses of any class. */
class ClassRewriter extends ClassVisitor {
    private final MappedClasses classes;
    private final PlainGetters getters;
    private final Set<PlainGetters.Getter> printed = new LinkedHashSet<>();
    private boolean hasRewritten;

    ClassRewriter(ClassVisitor out, ClassReader original, MappedClasses classes) {
        super(Opcodes.ASM9, out);
        this.classes = classes;
        this.getters = PlainGetters.in(original, classes);
    }

    /** Whether any access was rewritten. */
    boolean hasRewritten() {
        return hasRewritten;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (name.equals(Names.CONSTRUCTOR)) {
            return new ConstructorRewriter(out, classes, this::rewritten);
        }
        if (name.equals("toString") && descriptor.equals("()Ljava/lang/String;")) {
            return new ToStringRewriter(out, classes, getters, printed::add, this::rewritten);
        }
        return new FieldAccessRewriter(out, classes, this::rewritten);
    }

    @Override
    public void visitEnd() {
        printed.forEach(getter -> FieldHooks.printer(cv, getter));
        super.visitEnd();
    }

    private void rewritten() {
        hasRewritten = true;
    }
}
