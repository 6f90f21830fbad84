package io.aludel.orm.processor.instrument;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACC_TRANSIENT;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.RETURN;

import org.objectweb.asm.ClassVisitor;

/** Adds to an embeddable class which entity and attribute hold the value: what makes it a {@code ManagedValue}. */
final class TrackedValueMembers {
    private static final String MANAGED = Names.descriptor(Names.MANAGED);
    private static final int FIELD = ACC_PUBLIC | ACC_TRANSIENT | ACC_SYNTHETIC;
    private static final int METHOD = ACC_PUBLIC | ACC_FINAL | ACC_SYNTHETIC;

    private final ClassVisitor out;
    private final String name;

    TrackedValueMembers(ClassVisitor out, MappedClass type) {
        this.out = out;
        this.name = type.internalName();
    }

    void write() {
        out.visitField(FIELD, Names.OWNER_FIELD, MANAGED, null, null).visitEnd();
        out.visitField(FIELD, Names.ATTRIBUTE_FIELD, "I", null, null).visitEnd();
        Code.method(out, METHOD, Names.OWNER_FIELD, "()" + MANAGED)
                .self()
                .getField(name, Names.OWNER_FIELD, MANAGED)
                .end(ARETURN);
        Code.method(out, METHOD, Names.ATTRIBUTE_FIELD, "()I")
                .self()
                .getField(name, Names.ATTRIBUTE_FIELD, "I")
                .end(IRETURN);
        Code.method(out, METHOD, Names.OWNER_FIELD, "(" + MANAGED + "I)V")
                .self()
                .loadObject(1)
                .putField(name, Names.OWNER_FIELD, MANAGED)
                .self()
                .loadInt(2)
                .putField(name, Names.ATTRIBUTE_FIELD, "I")
                .end(RETURN);
    }
}
