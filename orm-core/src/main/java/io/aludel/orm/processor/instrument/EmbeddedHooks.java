package io.aludel.orm.processor.instrument;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.RETURN;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;

/**
 * Adds the methods that stand for the reads and writes of relationships inside embedded values. Their fields are the embeddable's,
 * but they are attributes of the entity: it alone knows what is loaded, and puts them into whichever value it holds.
 */
final class EmbeddedHooks {
    private static final int ACCESS = ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC;
    private static final String MANAGED = Names.descriptor(Names.MANAGED);
    private static final String VALUE = Names.descriptor(Names.MANAGED_VALUE);
    private static final String OBJECT = Names.descriptor(Names.OBJECT);

    private final ClassVisitor out;
    private final MappedClass type;

    EmbeddedHooks(ClassVisitor out, MappedClass type) {
        this.out = out;
        this.type = type;
    }

    // ---- in the embeddable: the entity is asked, where there is one

    void relationship(MappedField field) {
        int place = 1 + type.relationships().indexOf(field);
        getter(field, place);
        setter(field, place);
    }

    private void getter(MappedField field, int place) {
        Code code = Code.method(out, ACCESS, Names.getter(field.name()), field.getterDescriptor());
        Label unowned = new Label();
        owner(code).visitJumpInsn(IFNULL, unowned);
        code.self().push(place).invokeStatic(Names.INSTRUMENTATION, "related", "(" + VALUE + "I)" + OBJECT);
        code.cast(field.type()).insn(ARETURN).at(unowned);
        code.self().getField(type.internalName(), field.name(), field.descriptor());
        code.end(ARETURN);
    }

    private void setter(MappedField field, int place) {
        Code code = Code.method(out, ACCESS, Names.setter(field.name()), field.setterDescriptor());
        Label unowned = new Label();
        owner(code).visitJumpInsn(IFNULL, unowned);
        code.self().push(place).loadObject(1);
        code.invokeStatic(Names.INSTRUMENTATION, "setRelated", "(" + VALUE + "I" + OBJECT + ")V");
        code.insn(RETURN).at(unowned).self().loadObject(1);
        code.putField(type.internalName(), field.name(), field.descriptor());
        code.end(RETURN);
    }

    private Code owner(Code code) {
        return code.self().getField(type.internalName(), Names.OWNER_FIELD, MANAGED);
    }

    // ---- in the entity: the attribute is the field of the value in another field

    void inside(MappedField field) {
        MappedField holder = type.declaredField(String.valueOf(field.attribute().holder()));
        if (holder == null) {
            throw new IllegalStateException(type.internalName() + "." + field.name() + " is inside nothing");
        }
        rawGetter(holder, field);
        rawSetter(holder, field);
    }

    private void rawGetter(MappedField holder, MappedField field) {
        Code code = Code.method(out, ACCESS, Names.rawGetter(field.hookName()), field.getterDescriptor());
        Label none = new Label();
        value(code, holder).visitJumpInsn(IFNULL, none);
        rawGet(value(code, holder), holder, field).insn(ARETURN);
        code.at(none).pushNull().end(ARETURN);
    }

    // What there is to keep makes the value that keeps it.
    private void rawSetter(MappedField holder, MappedField field) {
        Code code = Code.method(out, ACCESS, Names.rawSetter(field.hookName()), field.setterDescriptor());
        Label there = new Label();
        Label done = new Label();
        value(code, holder).visitJumpInsn(IFNONNULL, there);
        code.loadObject(1).visitJumpInsn(IFNULL, done);
        newValue(code.self(), holder);
        put(code, holder);
        code.at(there);
        rawPut(value(code, holder).loadObject(1), holder, field);
        code.at(done).end(RETURN);
    }

    /** Puts another value into the field, which takes over the relationships of the one before; null gives way to an empty one. */
    void rawSetter(MappedField holder) {
        Code code = Code.method(out, ACCESS, Names.rawSetter(holder.name()), holder.setterDescriptor());
        Label first = new Label();
        Label isValue = new Label();
        value(code, holder).visitJumpInsn(IFNULL, first);
        code.loadObject(1).visitJumpInsn(IFNONNULL, isValue);
        newValue(code, holder);
        code.visitVarInsn(ASTORE, 1);
        code.at(isValue);
        for (MappedField field : type.inside(holder)) {
            Label next = new Label();
            rawGet(value(code, holder), holder, field).visitJumpInsn(IFNULL, next);
            rawGet(value(code.loadObject(1), holder), holder, field);
            rawPut(code, holder, field);
            code.at(next);
        }
        code.at(first).self().loadObject(1);
        put(code, holder);
        code.end(RETURN);
    }

    /** Ends a getter: the value that is handed out knows whose it is. */
    void held(Code code, MappedField holder) {
        value(code.self().push(holder.index()), holder);
        code.invokeStatic(Names.INSTRUMENTATION, "held", "(" + MANAGED + "I" + OBJECT + ")" + OBJECT);
        code.cast(holder.type()).end(ARETURN);
    }

    private Code value(Code code, MappedField holder) {
        return code.self().getField(type.internalName(), holder.name(), holder.descriptor());
    }

    private void put(Code code, MappedField holder) {
        code.putField(type.internalName(), holder.name(), holder.descriptor());
    }

    private static void newValue(Code code, MappedField holder) {
        String embeddable = holder.type().getInternalName();
        code.create(embeddable).pushNull().invokeSpecial(embeddable, Names.CONSTRUCTOR, Names.MATERIALISING);
    }

    private static Code rawGet(Code code, MappedField holder, MappedField field) {
        String name = Names.rawGetter(field.attribute().fieldName());
        return code.invokeStatic(
                holder.type().getInternalName(), name, "(" + holder.descriptor() + ")" + field.descriptor());
    }

    private static void rawPut(Code code, MappedField holder, MappedField field) {
        String name = Names.rawSetter(field.attribute().fieldName());
        code.invokeStatic(holder.type().getInternalName(), name, "(" + holder.descriptor() + field.descriptor() + ")V");
    }
}
