package io.aludel.orm.processor.instrument;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ACC_TRANSIENT;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.IF_ICMPNE;
import static org.objectweb.asm.Opcodes.LRETURN;
import static org.objectweb.asm.Opcodes.RETURN;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** Adds the state pointer, the words of bits and the methods that answer them: what makes an entity {@code Managed}. */
final class ManagedMembers {
    private static final String STATE = Names.descriptor(Names.INSTANCE_STATE);
    private static final int METHOD = ACC_PUBLIC | ACC_SYNTHETIC;

    private final ClassVisitor out;
    private final MappedClass type;

    ManagedMembers(ClassVisitor out, MappedClass type) {
        this.out = out;
        this.type = type;
    }

    void write() {
        if (type.parent() == null) {
            state();
        }
        words(Names.UNLOADED_FIELD);
        words(Names.WRITTEN_FIELD);
        if (type.isEntity()) {
            accessor();
        }
    }

    private void state() {
        out.visitField(ACC_PUBLIC | ACC_TRANSIENT | ACC_SYNTHETIC, Names.STATE_FIELD, STATE, null, null)
                .visitEnd();
        Code.method(out, METHOD | ACC_FINAL, Names.STATE_FIELD, "()" + STATE)
                .self()
                .getField(type.internalName(), Names.STATE_FIELD, STATE)
                .end(ARETURN);
        Code.method(out, METHOD | ACC_FINAL, Names.STATE_FIELD, "(" + STATE + ")V")
                .self()
                .loadObject(1)
                .putField(type.internalName(), Names.STATE_FIELD, STATE)
                .end(RETURN);
    }

    // The bits are not transient: a deserialised copy with values missing must not look loaded.
    private void words(String field) {
        int first = type.firstOwnWord();
        int end = type.words();
        if (first == end) {
            return;
        }
        for (int word = first; word < end; word++) {
            out.visitField(ACC_PUBLIC | ACC_SYNTHETIC, Names.word(field, word), "J", null, null)
                    .visitEnd();
        }
        readWord(field, first, end);
        writeWord(field, first, end);
    }

    private void readWord(String field, int first, int end) {
        Code code = Code.method(out, METHOD, field, "(I)J");
        for (int word = first; word < end - 1; word++) {
            Label next = otherWord(code, word);
            code.self()
                    .getField(type.internalName(), Names.word(field, word), "J")
                    .insn(LRETURN);
            code.at(next);
        }
        if (first > 0) {
            Label inherited = otherWord(code, end - 1);
            code.self()
                    .getField(type.internalName(), Names.word(field, end - 1), "J")
                    .insn(LRETURN);
            code.at(inherited).self().loadInt(1).invokeSpecial(parentName(), field, "(I)J");
        } else {
            code.self().getField(type.internalName(), Names.word(field, end - 1), "J");
        }
        code.end(LRETURN);
    }

    private void writeWord(String field, int first, int end) {
        Code code = Code.method(out, METHOD, field, "(IJ)V");
        for (int word = first; word < end - 1; word++) {
            Label next = otherWord(code, word);
            put(code, field, word);
            code.insn(RETURN).at(next);
        }
        if (first > 0) {
            Label inherited = otherWord(code, end - 1);
            put(code, field, end - 1);
            code.insn(RETURN);
            code.at(inherited).self().loadInt(1).load(Type.LONG_TYPE, 2).invokeSpecial(parentName(), field, "(IJ)V");
        } else {
            put(code, field, end - 1);
        }
        code.end(RETURN);
    }

    private void put(Code code, String field, int word) {
        code.self().load(Type.LONG_TYPE, 2).putField(type.internalName(), Names.word(field, word), "J");
    }

    private static Label otherWord(Code code, int word) {
        Label other = new Label();
        code.loadInt(1).push(word).visitJumpInsn(IF_ICMPNE, other);
        return other;
    }

    private String parentName() {
        MappedClass parent = type.parent();
        if (parent == null) {
            throw new IllegalStateException(type.internalName() + " has no mapped superclass");
        }
        return parent.internalName();
    }

    private void accessor() {
        String accessor = Names.descriptor(Names.ENTITY_ACCESSOR);
        Code.method(out, METHOD, Names.ACCESSOR_METHOD, "()" + accessor)
                .getStatic(Names.accessorOf(type.internalName()), Names.INSTANCE_FIELD, accessor)
                .end(ARETURN);
    }

    /** What classes compiled against this one compare with what they were compiled against. */
    static void layout(ClassVisitor out, MappedClass type) {
        Code.method(out, ACC_STATIC | METHOD, Names.layoutMethod(type.internalName()), "()Ljava/lang/String;")
                .push(type.layout())
                .end(ARETURN);
    }
}
