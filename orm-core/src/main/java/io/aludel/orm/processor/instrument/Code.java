package io.aludel.orm.processor.instrument;

import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the body of one generated method; the instructions that generated code needs, under readable names. */
final class Code extends MethodVisitor {
    private static final Map<Type, Type> BOXES = Map.of(
            Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
            Type.BYTE_TYPE, Type.getType(Byte.class),
            Type.CHAR_TYPE, Type.getType(Character.class),
            Type.SHORT_TYPE, Type.getType(Short.class),
            Type.INT_TYPE, Type.getType(Integer.class),
            Type.LONG_TYPE, Type.getType(Long.class),
            Type.FLOAT_TYPE, Type.getType(Float.class),
            Type.DOUBLE_TYPE, Type.getType(Double.class));

    private Code(MethodVisitor out) {
        super(Opcodes.ASM9, out);
    }

    static Code method(ClassVisitor type, int access, String name, String descriptor, String... exceptions) {
        Code code =
                new Code(type.visitMethod(access, name, descriptor, null, exceptions.length == 0 ? null : exceptions));
        code.visitCode();
        return code;
    }

    static boolean isPrimitive(Type type) {
        return BOXES.containsKey(type);
    }

    /** The class of a primitive's boxed values; every other type itself. */
    static Type boxed(Type type) {
        return BOXES.getOrDefault(type, type);
    }

    Code self() {
        return load(Type.getObjectType(Names.OBJECT), 0);
    }

    Code load(Type type, int slot) {
        visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
        return this;
    }

    Code loadObject(int slot) {
        visitVarInsn(Opcodes.ALOAD, slot);
        return this;
    }

    Code loadInt(int slot) {
        visitVarInsn(Opcodes.ILOAD, slot);
        return this;
    }

    Code push(int value) {
        if (value >= -1 && value <= 5) {
            visitInsn(Opcodes.ICONST_0 + value);
        } else if (value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE) {
            visitIntInsn(Opcodes.BIPUSH, value);
        } else if (value >= Short.MIN_VALUE && value <= Short.MAX_VALUE) {
            visitIntInsn(Opcodes.SIPUSH, value);
        } else {
            visitLdcInsn(value);
        }
        return this;
    }

    Code push(String value) {
        visitLdcInsn(value);
        return this;
    }

    Code push(Type type) {
        visitLdcInsn(type);
        return this;
    }

    Code pushNull() {
        visitInsn(Opcodes.ACONST_NULL);
        return this;
    }

    Code getField(String owner, String name, String descriptor) {
        visitFieldInsn(Opcodes.GETFIELD, owner, name, descriptor);
        return this;
    }

    Code putField(String owner, String name, String descriptor) {
        visitFieldInsn(Opcodes.PUTFIELD, owner, name, descriptor);
        return this;
    }

    Code getStatic(String owner, String name, String descriptor) {
        visitFieldInsn(Opcodes.GETSTATIC, owner, name, descriptor);
        return this;
    }

    Code invokeStatic(String owner, String name, String descriptor) {
        visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
        return this;
    }

    Code invokeVirtual(String owner, String name, String descriptor) {
        visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false);
        return this;
    }

    Code invokeSpecial(String owner, String name, String descriptor) {
        visitMethodInsn(Opcodes.INVOKESPECIAL, owner, name, descriptor, false);
        return this;
    }

    Code invokeInterface(String owner, String name, String descriptor) {
        visitMethodInsn(Opcodes.INVOKEINTERFACE, owner, name, descriptor, true);
        return this;
    }

    /** {@code new} and its copy, ready for the arguments and the constructor's call. */
    Code create(String type) {
        visitTypeInsn(Opcodes.NEW, type);
        visitInsn(Opcodes.DUP);
        return this;
    }

    Code cast(Type type) {
        if (!type.getInternalName().equals(Names.OBJECT)) {
            visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
        return this;
    }

    Code box(Type type) {
        Type box = BOXES.get(type);
        if (box != null) {
            invokeStatic(box.getInternalName(), "valueOf", Type.getMethodDescriptor(box, type));
        }
        return this;
    }

    /** From a boxed value to the primitive; any other type is a cast. */
    Code unbox(Type type) {
        cast(boxed(type));
        if (isPrimitive(type)) {
            String box = boxed(type).getInternalName();
            invokeVirtual(box, type.getClassName() + "Value", Type.getMethodDescriptor(type));
        }
        return this;
    }

    /** Jumps when the bit is not set in the word on the stack. */
    Code ifBitClear(long mask, Label target) {
        visitLdcInsn(mask);
        visitInsn(Opcodes.LAND);
        visitInsn(Opcodes.LCONST_0);
        visitInsn(Opcodes.LCMP);
        visitJumpInsn(Opcodes.IFEQ, target);
        return this;
    }

    /** Jumps when the bit is set in the word on the stack. */
    Code ifBitSet(long mask, Label target) {
        visitLdcInsn(mask);
        visitInsn(Opcodes.LAND);
        visitInsn(Opcodes.LCONST_0);
        visitInsn(Opcodes.LCMP);
        visitJumpInsn(Opcodes.IFNE, target);
        return this;
    }

    Code goTo(Label target) {
        visitJumpInsn(Opcodes.GOTO, target);
        return this;
    }

    /** Marks a jump's target where the locals are the parameters and the stack is empty. */
    Code at(Label label) {
        visitLabel(label);
        visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        return this;
    }

    Code insn(int opcode) {
        visitInsn(opcode);
        return this;
    }

    void end(int returnOpcode) {
        visitInsn(returnOpcode);
        end();
    }

    void end() {
        visitMaxs(0, 0);
        visitEnd();
    }
}
