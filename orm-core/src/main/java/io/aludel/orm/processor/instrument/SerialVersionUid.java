package io.aludel.orm.processor.instrument;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Computes the serialVersionUID that a class has by default, as the Java Object Serialization Specification defines it.
 * Synthetic members change that number, so it is computed before any are added and then written down.
 */
final class SerialVersionUid extends ClassVisitor {
    static final String FIELD = "serialVersionUID";

    private static final int CLASS_MODIFIERS =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    private static final int VISIBILITY = Opcodes.ACC_PUBLIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED;
    private static final int FIELD_MODIFIERS =
            VISIBILITY | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_VOLATILE | Opcodes.ACC_TRANSIENT;
    private static final int METHOD_MODIFIERS = VISIBILITY
            | Opcodes.ACC_STATIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_SYNCHRONIZED
            | Opcodes.ACC_NATIVE
            | Opcodes.ACC_ABSTRACT
            | Opcodes.ACC_STRICT;

    private String className = "";
    private int classAccess;
    private String[] interfaces = {};
    private boolean isDeclared;
    private boolean hasStaticInitializer;
    private final List<Member> fields = new ArrayList<>();
    private final List<Member> constructors = new ArrayList<>();
    private final List<Member> methods = new ArrayList<>();

    private record Member(String name, int access, String descriptor) {}

    SerialVersionUid(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            String superName,
            String @Nullable [] interfaces) {
        this.className = name;
        this.classAccess = access;
        this.interfaces = interfaces == null ? new String[0] : interfaces.clone();
        super.visit(version, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int access) {
        if (name.equals(className)) {
            classAccess = access;
        }
        super.visitInnerClass(name, outer, inner, access);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        isDeclared |= name.equals(FIELD);
        boolean isPrivate = (access & Opcodes.ACC_PRIVATE) != 0;
        if (!isPrivate || (access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0) {
            fields.add(new Member(name, access & FIELD_MODIFIERS, descriptor));
        }
        return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (name.equals("<clinit>")) {
            hasStaticInitializer = true;
        } else if ((access & Opcodes.ACC_PRIVATE) == 0) {
            Member member = new Member(name, access & METHOD_MODIFIERS, descriptor);
            (name.equals(Names.CONSTRUCTOR) ? constructors : methods).add(member);
        }
        return super.visitMethod(access, name, descriptor, signature, exceptions);
    }

    /** Whether the class states its number itself. */
    boolean isDeclared() {
        return isDeclared;
    }

    long compute() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writeClass(out);
            fields.sort(Comparator.comparing(Member::name));
            write(out, fields, false);
            if (hasStaticInitializer) {
                write(out, List.of(new Member("<clinit>", Opcodes.ACC_STATIC, "()V")), false);
            }
            constructors.sort(Comparator.comparing(Member::descriptor));
            write(out, constructors, true);
            methods.sort(Comparator.comparing(Member::name).thenComparing(Member::descriptor));
            write(out, methods, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return firstBytes(bytes.toByteArray());
    }

    private void writeClass(DataOutputStream out) throws IOException {
        out.writeUTF(className.replace('/', '.'));
        out.writeInt(classAccess & CLASS_MODIFIERS);
        String[] sorted = interfaces.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = sorted[i].replace('/', '.');
        }
        Arrays.sort(sorted);
        for (String each : sorted) {
            out.writeUTF(each);
        }
    }

    private static void write(DataOutputStream out, List<Member> members, boolean withDots) throws IOException {
        for (Member member : members) {
            out.writeUTF(member.name());
            out.writeInt(member.access());
            out.writeUTF(withDots ? member.descriptor().replace('/', '.') : member.descriptor());
        }
    }

    private static long firstBytes(byte[] description) {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA").digest(description);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-1", e);
        }
        long uid = 0;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            uid = uid << Byte.SIZE | digest[i] & 0xFF;
        }
        return uid;
    }
}
