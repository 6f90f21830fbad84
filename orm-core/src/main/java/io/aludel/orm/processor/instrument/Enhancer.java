package io.aludel.orm.processor.instrument;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Instruments class files. A pure function of the class file and the models, shared by all ways in, so that each gives
 * byte for byte the same result. A class that is instrumented already comes back unchanged. One thread at a time.
 */
final class Enhancer {
    private final MappedClasses classes;

    Enhancer(MappedClasses classes) {
        this.classes = classes;
    }

    Enhanced enhance(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        MappedClass type = classes.find(reader.getClassName());
        if (type == null) {
            return rewriteAccesses(reader);
        }
        if (type.model().isRecord()) {
            return withAccessor(type, null);
        }
        NoArgConstructor constructor = new NoArgConstructor(type.internalName(), classes);
        SerialVersionUid uid = new SerialVersionUid(constructor);
        reader.accept(uid, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (constructor.isInstrumented()) {
            return withAccessor(type, null);
        }
        return withAccessor(type, rewrite(reader, type, constructor, uid));
    }

    private Enhanced rewriteAccesses(ClassReader reader) {
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        ClassRewriter rewriter = new ClassRewriter(writer, reader, classes);
        reader.accept(rewriter, 0);
        return rewriter.hasRewritten() ? new Enhanced(writer.toByteArray(), null, null) : Enhanced.NOTHING;
    }

    private byte[] rewrite(ClassReader reader, MappedClass type, NoArgConstructor constructor, SerialVersionUid uid) {
        // Frames are never computed: rewritten instructions keep them valid, new methods bring their own.
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        // Harmless where the class is not Serializable, which cannot be told without its whole hierarchy.
        Long number = uid.isDeclared() ? null : uid.compute();
        reader.accept(new MappedClassRewriter(writer, reader, classes, type, constructor, number), 0);
        return writer.toByteArray();
    }

    private static Enhanced withAccessor(MappedClass type, byte[] classFile) {
        if (type.isEntity()) {
            return new Enhanced(
                    classFile, Names.accessorOf(type.internalName()), new EntityAccessorWriter(type).write());
        }
        if (type.isEmbeddable()) {
            byte[] accessor = new EmbeddableAccessorWriter(type).write();
            return new Enhanced(classFile, Names.accessorOf(type.internalName()), accessor);
        }
        return new Enhanced(classFile, null, null);
    }
}
