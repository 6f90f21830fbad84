package io.aludel.orm.processor.instrument;

import io.aludel.orm.model.EntityModel;
import io.aludel.orm.processor.scan.CompiledModels;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the models of compiled classes from the class files of their metamodels. */
final class ClassFileModels {
    private static final String GENERATED_MAPPING = "Lio/aludel/orm/annotation/GeneratedMapping;";

    private final Function<String, byte @Nullable []> classFiles;

    /** @param classFiles answers the class file of a class by its internal name, null where there is none */
    ClassFileModels(Function<String, byte @Nullable []> classFiles) {
        this.classFiles = classFiles;
    }

    @Nullable
    EntityModel find(String className) {
        byte[] metamodel =
                classFiles.apply(CompiledModels.metamodelName(className).replace('.', '/'));
        EntityModel model = metamodel == null ? null : read(metamodel);
        return model != null && model.className().equals(className) ? model : null;
    }

    /** The model in a class file, null where it is no metamodel. */
    static @Nullable EntityModel read(byte[] metamodel) {
        Annotation annotation = new Annotation();
        ClassVisitor finder = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                return descriptor.equals(GENERATED_MAPPING) ? annotation : null;
            }
        };
        new ClassReader(metamodel)
                .accept(finder, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return annotation.text.isEmpty() ? null : EntityModel.decode(annotation.text.toString());
    }

    /** Joins the pieces, which stand in an array. */
    private static final class Annotation extends AnnotationVisitor {
        private final StringBuilder text = new StringBuilder();

        Annotation() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return this;
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            text.append(value);
        }
    }
}
