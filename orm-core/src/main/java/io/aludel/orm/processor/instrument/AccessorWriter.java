package io.aludel.orm.processor.instrument;

import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** Writes what the accessors of entities and of embeddables have in common. */
abstract class AccessorWriter {
    static final int METHOD = ACC_PUBLIC;

    private static final int TEXT_PIECE = 16_000; // a constant has at most 65,535 bytes, a character at most three

    final MappedClass type;
    final String accessorName;
    final List<MappedField> fields;
    final ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final String superName;

    /** @param fields in the order of the indexes by which they are asked for */
    AccessorWriter(MappedClass type, String superName, List<MappedField> fields) {
        this.type = type;
        this.superName = superName;
        this.accessorName = Names.accessorOf(type.internalName());
        this.fields = fields;
    }

    byte[] write() {
        out.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, accessorName, null, superName, null);
        instance();
        constructor();
        model();
        type();
        members();
        out.visitEnd();
        return out.toByteArray();
    }

    abstract void members();

    // Typed by the superclass: an entity that answers it can be verified without its accessor being loaded.
    private void instance() {
        String self = Names.descriptor(superName);
        out.visitField(ACC_PUBLIC | ACC_STATIC | ACC_FINAL, Names.INSTANCE_FIELD, self, null, null)
                .visitEnd();
        Code code = Code.method(out, ACC_STATIC, "<clinit>", "()V");
        for (MappedClass ancestor : type.lineage()) {
            if (ancestor != type) {
                checkLayout(code, ancestor);
            }
        }
        code.create(accessorName).invokeSpecial(accessorName, Names.CONSTRUCTOR, "()V");
        code.visitFieldInsn(PUTSTATIC, accessorName, Names.INSTANCE_FIELD, self);
        code.end(RETURN);
    }

    // A superclass may have been compiled again, with other attributes, while this class was not.
    private void checkLayout(Code code, MappedClass ancestor) {
        code.push(type.model().className()).push(ancestor.model().className()).push(ancestor.layout());
        code.invokeStatic(type.internalName(), Names.layoutMethod(ancestor.internalName()), "()Ljava/lang/String;");
        code.invokeStatic(
                Names.COLUMN_ACCESS,
                "checkLayout",
                "(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)V");
    }

    private void constructor() {
        Code.method(out, ACC_PRIVATE, Names.CONSTRUCTOR, "()V")
                .self()
                .invokeSpecial(superName, Names.CONSTRUCTOR, "()V")
                .end(RETURN);
    }

    private void model() {
        List<MappedClass> lineage = type.lineage();
        Code code = Code.method(out, METHOD, "model", "()[Ljava/lang/String;");
        code.push(lineage.size()).visitTypeInsn(ANEWARRAY, "java/lang/String");
        for (int i = 0; i < lineage.size(); i++) {
            code.insn(DUP).push(i);
            pushText(code, lineage.get(i).model().encode());
            code.insn(AASTORE);
        }
        code.end(ARETURN);
    }

    private static void pushText(Code code, String text) {
        code.push(text.substring(0, Math.min(TEXT_PIECE, text.length())));
        for (int from = TEXT_PIECE; from < text.length(); from += TEXT_PIECE) {
            code.push(text.substring(from, Math.min(from + TEXT_PIECE, text.length())));
            code.invokeVirtual("java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;");
        }
    }

    private void type() {
        Code.method(out, METHOD, "type", "()Ljava/lang/Class;").push(ownType()).end(ARETURN);
    }

    final Type ownType() {
        return Type.getObjectType(type.internalName());
    }

    /** One case per field that {@code has} one, chosen by the index in a local variable; other indexes are refused. */
    final void choose(Code code, int indexSlot, Predicate<MappedField> has, BiConsumer<Code, MappedField> body) {
        Label none = new Label();
        Label[] cases = new Label[fields.size()];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = has.test(fields.get(i)) ? new Label() : none;
        }
        if (cases.length > 0) {
            code.loadInt(indexSlot).visitTableSwitchInsn(0, cases.length - 1, none, cases);
        }
        for (int i = 0; i < cases.length; i++) {
            if (cases[i] != none) {
                code.at(cases[i]);
                body.accept(code, fields.get(i));
            }
        }
        code.at(none).create("java/lang/IndexOutOfBoundsException").loadInt(indexSlot);
        code.invokeSpecial("java/lang/IndexOutOfBoundsException", Names.CONSTRUCTOR, "(I)V");
        code.end(ATHROW);
    }

    /** From the object on the stack to the raw value. Through the class itself, as its superclasses may not be accessible. */
    final void rawGet(Code code, MappedField field) {
        code.invokeStatic(type.internalName(), Names.rawGetter(field.hookName()), field.getterDescriptor());
    }

    final void rawPut(Code code, MappedField field) {
        code.invokeStatic(type.internalName(), Names.rawSetter(field.hookName()), field.setterDescriptor());
    }

    final Code loadOwn(Code code, int slot) {
        return code.loadObject(slot).cast(ownType());
    }
}
