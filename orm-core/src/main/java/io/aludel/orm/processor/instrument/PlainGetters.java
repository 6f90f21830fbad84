package io.aludel.orm.processor.instrument;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The methods of one class that do nothing but answer one of its mapped fields. */
final class PlainGetters extends ClassVisitor {
    private final MappedClasses classes;
    private final Map<String, Getter> getters = new HashMap<>();
    private String type = "";
    private boolean isOfValue;

    /**
     * A method and the field it answers.
     *
     * @param isOfValue whether the class is an embeddable, which does not know what is loaded
     */
    record Getter(String method, MappedField field, boolean isOfValue) {
        String descriptor() {
            return "()" + field.descriptor();
        }
    }

    private PlainGetters(MappedClasses classes) {
        super(Opcodes.ASM9);
        this.classes = classes;
    }

    static PlainGetters in(ClassReader classFile, MappedClasses classes) {
        PlainGetters getters = new PlainGetters(classes);
        getters.type = classFile.getClassName();
        MappedClass mapped = classes.find(getters.type);
        if (mapped != null) {
            getters.isOfValue = mapped.isEmbeddable();
            classFile.accept(getters, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        return getters;
    }

    /** The getter that a method is, or null where it does more or is another class's. */
    @Nullable
    Getter find(String owner, String method, String descriptor) {
        return owner.equals(type) ? getters.get(method + descriptor) : null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean canBeOne = (access & Opcodes.ACC_STATIC) == 0 && descriptor.startsWith("()");
        return canBeOne ? new Body(name, descriptor) : null;
    }

    /** Compares a body with load this, get field, return. */
    private final class Body extends MethodVisitor {
        private final String method;
        private final String methodDescriptor;
        private @Nullable MappedField field;
        private int instructions;
        private boolean isOther;

        Body(String method, String methodDescriptor) {
            super(Opcodes.ASM9);
            this.method = method;
            this.methodDescriptor = methodDescriptor;
        }

        @Override
        public void visitVarInsn(int opcode, int slot) {
            expect(0, opcode == Opcodes.ALOAD && slot == 0);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            field = opcode == Opcodes.GETFIELD ? classes.field(owner, name, descriptor) : null;
            expect(1, field != null && methodDescriptor.equals("()" + descriptor));
        }

        @Override
        public void visitInsn(int opcode) {
            MappedField found = field;
            expect(2, found != null && opcode == found.type().getOpcode(Opcodes.IRETURN));
        }

        private void expect(int place, boolean isExpected) {
            isOther |= instructions != place || !isExpected;
            instructions++;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            isOther = true;
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            isOther = true;
        }

        @Override
        public void visitTypeInsn(int opcode, String operand) {
            isOther = true;
        }

        @Override
        public void visitLdcInsn(Object value) {
            isOther = true;
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            isOther = true;
        }

        @Override
        public void visitEnd() {
            MappedField found = field;
            if (!isOther && instructions == 3 && found != null) {
                getters.put(method + methodDescriptor, new Getter(method, found, isOfValue));
            }
        }
    }
}
