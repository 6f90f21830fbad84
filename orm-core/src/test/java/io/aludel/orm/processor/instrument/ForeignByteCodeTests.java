package io.aludel.orm.processor.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACC_TRANSIENT;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;

import io.aludel.orm.mapping.EntityAccessor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.util.CheckClassAdapter;

/** Class files that this JDK's javac does not write but others, and tools, do. */
class ForeignByteCodeTests {
    private static final String TASK = """
            package app;
            import io.aludel.orm.annotation.*;
            @Entity
            public class Task {
                @Id private long id;
                private String name;
                public transient int length;
                public Task() {}
                public Task(String name) { this.name = name; length = this.name.length(); }
                public String getName() { return name; }
            }
            """;

    @TempDir
    private Path folder;

    private Sources.Compiled plain;

    @BeforeEach
    void compileWithoutPlugin() throws IOException {
        Sources.Compiled instrumented =
                Sources.of(folder, TASK).into(folder.resolve("plugin")).orFail();
        plain = Sources.of(folder, TASK)
                .seeing(instrumented.folder())
                .choosingProcessing()
                .with("-proc:none")
                .into(folder.resolve("plain"))
                .orFail();
        Files.copy(instrumented.file("app.Task_"), plain.file("app.Task_"));
    }

    @Test
    void aFieldAssignedBeforeTheSuperclassIsCalledIsRecorded() throws Exception {
        Class<?> type = change(EarlyAssignment::new);
        Object task = type.getConstructor(String.class).newInstance("write");
        assertThat(type.getMethod("getName").invoke(task)).isEqualTo("write");
        assertThat(Bits.of(task).isWritten(1)).isTrue();
        assertThat(type.getField("length").get(task)).isEqualTo(0);
    }

    @Test
    void theMembersThatCoverageToolsAddDoNotDisturb() throws Exception {
        Class<?> type = change(Coverage::new);
        Object task = EntityAccessor.of(type).newInstance();
        EntityAccessor.of(type).put(task, 1, "measured");
        assertThat(type.getMethod("getName").invoke(task)).isEqualTo("measured");
    }

    private Class<?> change(UnaryOperator<ClassVisitor> change) throws IOException {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        new ClassReader(plain.bytes("app.Task")).accept(change.apply(writer), 0);
        Files.write(plain.file("app.Task"), writer.toByteArray());
        EnhanceMain.enhance(java.util.List.of(plain.folder()));
        StringWriter problems = new StringWriter();
        ClassReader enhanced = new ClassReader(plain.bytes("app.Task"));
        CheckClassAdapter.verify(enhanced, plain.loader(), false, new PrintWriter(problems));
        assertThat(problems.toString()).isEmpty();
        return plain.load("app.Task");
    }

    /** A constructor body as JDK 25 allows it: {@code this.name = name; super();}. */
    private static final class EarlyAssignment extends ClassVisitor {
        EarlyAssignment(ClassVisitor out) {
            super(ASM9, out);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!name.equals("<init>") || !descriptor.equals("(Ljava/lang/String;)V")) {
                return out;
            }
            out.visitCode();
            out.visitVarInsn(ALOAD, 0);
            out.visitVarInsn(ALOAD, 1);
            out.visitFieldInsn(PUTFIELD, "app/Task", "name", "Ljava/lang/String;");
            out.visitVarInsn(ALOAD, 0);
            out.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            out.visitInsn(org.objectweb.asm.Opcodes.RETURN);
            out.visitMaxs(0, 0);
            out.visitEnd();
            return null;
        }
    }

    /** What JaCoCo does: a static array of probes, fetched at the start of each method. */
    private static final class Coverage extends ClassVisitor {
        Coverage(ClassVisitor out) {
            super(ASM9, out);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitMethodInsn(INVOKESTATIC, "app/Task", "$jacocoInit", "()[Z", false);
                    visitInsn(POP);
                }
            };
        }

        @Override
        public void visitEnd() {
            int field = ACC_PRIVATE | ACC_STATIC | ACC_TRANSIENT | ACC_SYNTHETIC;
            cv.visitField(field, "$jacocoData", "[Z", null, null).visitEnd();
            MethodVisitor init =
                    cv.visitMethod(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, "$jacocoInit", "()[Z", null, null);
            init.visitCode();
            init.visitFieldInsn(GETSTATIC, "app/Task", "$jacocoData", "[Z");
            init.visitInsn(org.objectweb.asm.Opcodes.ARETURN);
            init.visitMaxs(0, 0);
            init.visitEnd();
            super.visitEnd();
        }
    }
}
