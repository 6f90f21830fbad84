package io.aludel.orm.processor.instrument;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What the class file says about a mapped class before it is changed: whether an earlier run changed it already, and what
 * its no-arg constructor does.
 */
final class NoArgConstructor extends ClassVisitor {
    private final String type;
    private final MappedClasses classes;
    private boolean isInstrumented;
    private boolean exists;
    private boolean delegates;
    private boolean readsFields;
    private boolean callsMethods;

    NoArgConstructor(String type, MappedClasses classes) {
        super(Opcodes.ASM9);
        this.type = type;
        this.classes = classes;
    }

    /** Whether the class already has what instrumentation adds. */
    boolean isInstrumented() {
        return isInstrumented;
    }

    /** Whether there is one that initialises the fields itself instead of calling another constructor of its class. */
    boolean canBeCopied() {
        return exists && !delegates;
    }

    /** Whether it looks at mapped fields, so that what it assigns to them has to be there. */
    boolean needsItsOwnValues() {
        return readsFields || callsMethods;
    }

    /** Whether setters may have been called. */
    boolean callsMethods() {
        return callsMethods;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (!name.equals(Names.CONSTRUCTOR)) {
            return null;
        }
        isInstrumented |= descriptor.equals(Names.MATERIALISING);
        if (!descriptor.equals("()V")) {
            return null;
        }
        exists = true;
        return new Body();
    }

    private final class Body extends MethodVisitor {
        private final ConstructorCall superCall = new ConstructorCall();

        Body() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitTypeInsn(int opcode, String operand) {
            superCall.typeInsn(opcode);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (superCall.isThis(opcode, name)) {
                delegates = owner.equals(type);
            } else if (!name.equals(Names.CONSTRUCTOR) && opcode != Opcodes.INVOKESTATIC && isOwn(owner)) {
                callsMethods = true;
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            readsFields |= opcode == Opcodes.GETFIELD && classes.field(owner, name, descriptor) != null;
        }

        private boolean isOwn(String owner) {
            return owner.equals(type) || classes.find(owner) != null;
        }
    }
}
