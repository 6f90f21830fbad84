package io.aludel.orm.processor.instrument;

import io.aludel.orm.model.AssociationProxyModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites a mapped class: its field accesses as in any class, and the synthetic members that make it managed. */
final class MappedClassRewriter extends ClassRewriter {
    private final ClassReader original;
    private final MappedClasses classes;
    private final MappedClass type;
    private final NoArgConstructor constructor;
    private final @Nullable Long serialVersionUid;
    private String superName = Names.OBJECT;

    /** @param serialVersionUid the number to write down, null where the class states it itself */
    MappedClassRewriter(
            ClassVisitor out,
            ClassReader original,
            MappedClasses classes,
            MappedClass type,
            NoArgConstructor constructor,
            @Nullable Long serialVersionUid) {
        super(out, original, classes);
        this.original = original;
        this.classes = classes;
        this.type = type;
        this.constructor = constructor;
        this.serialVersionUid = serialVersionUid;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            String superName,
            String @Nullable [] interfaces) {
        this.superName = superName;
        String added = type.parent() == null ? addedInterface() : null;
        if (added == null) {
            super.visit(version, access, name, signature, superName, interfaces);
        } else {
            String managed = signature == null ? null : signature + Names.descriptor(added);
            super.visit(version, access, name, managed, superName, with(added, interfaces));
        }
    }

    private @Nullable String addedInterface() {
        if (type.isEmbeddable()) {
            return type.isTrackedValue() ? Names.MANAGED_VALUE : null;
        }
        return Names.MANAGED;
    }

    private static String[] with(String added, String @Nullable [] interfaces) {
        if (interfaces == null) {
            return new String[] {added};
        }
        String[] all = Arrays.copyOf(interfaces, interfaces.length + 1);
        all[interfaces.length] = added;
        return all;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean isMapped = (access & Opcodes.ACC_STATIC) == 0 && type.declaredField(name) != null;
        // Loading assigns final fields too, from outside the constructor.
        int newAccess = isMapped ? access & ~Opcodes.ACC_FINAL : access;
        return super.visitField(newAccess, name, descriptor, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        AssociationProxyModel proxy = AssociationProxyBody.find(type, name, descriptor);
        if (proxy == null) {
            return super.visitMethod(access, name, descriptor, signature, exceptions);
        }
        AssociationProxyBody.write(cv, proxy, access);
        return null;
    }

    @Override
    public void visitEnd() {
        if (serialVersionUid != null) {
            int constant = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
            cv.visitField(constant, SerialVersionUid.FIELD, "J", null, serialVersionUid)
                    .visitEnd();
        }
        if (!type.isEmbeddable()) {
            new ManagedMembers(cv, type).write();
        } else if (type.isTrackedValue() && type.parent() == null) {
            new TrackedValueMembers(cv, type).write();
        }
        ManagedMembers.layout(cv, type);
        new FieldHooks(cv, type).write();
        materialisingConstructor();
        super.visitEnd();
    }

    private void materialisingConstructor() {
        if (!constructor.canBeCopied()) {
            MaterialisingConstructor.empty(cv, type, superName);
            return;
        }
        ClassVisitor copier = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                boolean isNoArg = name.equals(Names.CONSTRUCTOR) && descriptor.equals("()V");
                return isNoArg ? MaterialisingConstructor.copying(out(), classes, type, constructor, superName) : null;
            }
        };
        original.accept(copier, ClassReader.EXPAND_FRAMES);
    }

    private ClassVisitor out() {
        return cv;
    }
}
