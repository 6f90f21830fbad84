package io.aludel.orm.processor.instrument;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * Copies the no-arg constructor into the synthetic one that loading calls. The copy has one parameter more, so its local
 * variables move up by one; it does not assign mapped fields, whose values come from the row; and it calls the mapped
 * superclass's constructor of its own kind.
 */
final class MaterialisingConstructor extends FieldAccessRewriter {
    private static final int ACCESS = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;

    private final MappedClass type;
    private final NoArgConstructor original;
    private final boolean hasMappedSuperclass;
    private final ConstructorCall superCall = new ConstructorCall();

    private MaterialisingConstructor(
            MethodVisitor out,
            MappedClasses classes,
            MappedClass type,
            NoArgConstructor original,
            boolean hasMappedSuperclass) {
        super(out, classes, () -> {});
        this.type = type;
        this.original = original;
        this.hasMappedSuperclass = hasMappedSuperclass;
    }

    /** Answers the visitor to be given the code of the no-arg constructor, frames expanded. */
    static MethodVisitor copying(
            ClassVisitor out, MappedClasses classes, MappedClass type, NoArgConstructor original, String superName) {
        MethodVisitor method = out.visitMethod(ACCESS, Names.CONSTRUCTOR, Names.MATERIALISING, null, null);
        return new MaterialisingConstructor(method, classes, type, original, isParent(type, superName));
    }

    /** For a class without a no-arg constructor: runs no initialiser of the class. */
    static void empty(ClassVisitor out, MappedClass type, String superName) {
        Code code =
                Code.method(out, ACCESS, Names.CONSTRUCTOR, Names.MATERIALISING).self();
        if (isParent(type, superName)) {
            code.pushNull().invokeSpecial(superName, Names.CONSTRUCTOR, Names.MATERIALISING);
        } else {
            code.invokeSpecial(superName, Names.CONSTRUCTOR, "()V");
        }
        code.end(Opcodes.RETURN);
    }

    private static boolean isParent(MappedClass type, String superName) {
        MappedClass parent = type.parent();
        return parent != null && parent.internalName().equals(superName);
    }

    @Override
    public void visitTypeInsn(int opcode, String operand) {
        superCall.typeInsn(opcode);
        super.visitTypeInsn(opcode, operand);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (superCall.isThis(opcode, name) && hasMappedSuperclass) {
            popArguments(descriptor);
            super.visitInsn(Opcodes.ACONST_NULL);
            super.visitMethodInsn(opcode, owner, name, Names.MATERIALISING, false);
        } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }

    private void popArguments(String descriptor) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        for (int i = arguments.length - 1; i >= 0; i--) {
            super.visitInsn(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
    }

    @Override
    void write(MappedField field) {
        if (!field.owner().equals(type.internalName())) {
            super.write(field);
        } else if (original.needsItsOwnValues() || field.isSortedSet()) {
            mv.visitFieldInsn(Opcodes.PUTFIELD, field.owner(), field.name(), field.descriptor());
        } else {
            super.visitInsn(field.type().getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            super.visitInsn(Opcodes.POP);
        }
    }

    // A value under construction is nobody's yet.
    @Override
    void writeComponent(MappedField field) {
        mv.visitFieldInsn(Opcodes.PUTFIELD, field.owner(), field.name(), field.descriptor());
    }

    @Override
    void writeAndKeep(MappedField field) {
        write(field);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN && mayHaveCalledSetters()) {
            forgetWrites();
        }
        super.visitInsn(opcode);
    }

    private boolean mayHaveCalledSetters() {
        boolean isManaged = !type.isEmbeddable();
        return isManaged && (original.callsMethods() || type.parent() != null && !hasMappedSuperclass);
    }

    private void forgetWrites() {
        for (int word = 0; word < type.words(); word++) {
            super.visitVarInsn(Opcodes.ALOAD, 0);
            super.visitInsn(Opcodes.LCONST_0);
            mv.visitFieldInsn(Opcodes.PUTFIELD, type.internalName(), Names.word(Names.WRITTEN_FIELD, word), "J");
        }
    }

    @Override
    public void visitVarInsn(int opcode, int slot) {
        super.visitVarInsn(opcode, moved(slot));
    }

    @Override
    public void visitIincInsn(int slot, int increment) {
        super.visitIincInsn(moved(slot), increment);
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int slot) {
        super.visitLocalVariable(name, descriptor, signature, start, end, moved(slot));
    }

    private static int moved(int slot) {
        return slot == 0 ? 0 : slot + 1;
    }

    @Override
    public void visitFrame(int kind, int localCount, Object[] locals, int stackCount, Object[] stack) {
        Object[] movedLocals = new Object[localCount + 1];
        movedLocals[0] = locals[0];
        movedLocals[1] = Names.MATERIALIZE;
        System.arraycopy(locals, 1, movedLocals, 2, localCount - 1);
        super.visitFrame(kind, localCount + 1, movedLocals, stackCount, stack);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitLocalVariableAnnotation(
            int typeRef,
            @Nullable TypePath path,
            Label[] start,
            Label[] end,
            int[] slots,
            String descriptor,
            boolean visible) {
        return null;
    }
}
