package io.aludel.orm.processor.instrument;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.RETURN;

import io.aludel.orm.model.AttributeKind;
import io.aludel.orm.model.ValidatorModel;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** Adds the static methods that stand for the reads and writes of a class's mapped fields. */
final class FieldHooks {
    private static final int ACCESS = ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC;
    private static final String MANAGED = Names.descriptor(Names.MANAGED);
    private static final String SET = "(" + MANAGED + "ILjava/lang/Object;Ljava/lang/Object;)";

    private final ClassVisitor out;
    private final MappedClass type;
    private final EmbeddedHooks embedded;

    FieldHooks(ClassVisitor out, MappedClass type) {
        this.out = out;
        this.type = type;
        this.embedded = new EmbeddedHooks(out, type);
    }

    void write() {
        for (MappedField field : type.declaredFields()) {
            if (field.isInside()) {
                embedded.inside(field);
                validator(field);
            } else if (type.isEmbeddable()) {
                component(field);
            } else {
                attribute(field);
            }
        }
    }

    private void attribute(MappedField field) {
        rawGetter(field);
        if (type.inside(field).isEmpty()) {
            rawSetter(field);
        } else {
            embedded.rawSetter(field);
        }
        getter(field);
        setter(field);
        validator(field);
    }

    private void component(MappedField field) {
        rawGetter(field);
        rawSetter(field);
        if (type.isTrackedValue() && field.kind().isRelationship()) {
            embedded.relationship(field);
        } else if (type.isTrackedValue()) {
            componentSetter(field);
        }
    }

    private void rawGetter(MappedField field) {
        Code code = Code.method(out, ACCESS, Names.rawGetter(field.hookName()), field.getterDescriptor());
        read(code, field).end(field.type().getOpcode(IRETURN));
    }

    private void rawSetter(MappedField field) {
        Code code = Code.method(out, ACCESS, Names.rawSetter(field.hookName()), field.setterDescriptor());
        code.self().load(field.type(), 1);
        write(code, field).end(RETURN);
    }

    private void componentSetter(MappedField field) {
        Code code = Code.method(out, ACCESS, Names.setter(field.hookName()), field.setterDescriptor());
        Label unowned = new Label();
        code.self().getField(type.internalName(), Names.OWNER_FIELD, MANAGED).visitJumpInsn(IFNULL, unowned);
        code.self();
        code.invokeStatic(Names.INSTRUMENTATION, "valueChanging", "(" + Names.descriptor(Names.MANAGED_VALUE) + ")V");
        code.at(unowned).self().load(field.type(), 1);
        write(code, field).end(RETURN);
    }

    private void getter(MappedField field) {
        Code code = Code.method(out, ACCESS, Names.getter(field.hookName()), field.getterDescriptor());
        if (!field.isId()) {
            Label loaded = new Label();
            code.self().getField(type.internalName(), Names.word(Names.UNLOADED_FIELD, field.word()), "J");
            code.ifBitClear(field.mask(), loaded);
            code.self().push(field.index()).invokeStatic(Names.INSTRUMENTATION, "load", "(" + MANAGED + "I)V");
            code.at(loaded);
        }
        if (!field.isId() && field.attribute().mayChangeInside()) {
            Label unknown = new Label();
            code.self().getField(type.internalName(), Names.STATE_FIELD, Names.descriptor(Names.INSTANCE_STATE));
            code.visitJumpInsn(IFNULL, unknown);
            code.self().push(field.index()).invokeStatic(Names.INSTRUMENTATION, "lend", "(" + MANAGED + "I)V");
            code.at(unknown);
        }
        if (type.inside(field).isEmpty()) {
            read(code, field).end(field.type().getOpcode(IRETURN));
        } else {
            embedded.held(code, field);
        }
    }

    /** Calls the getter, which a subclass may override, where the value is loaded; else answers what is there. */
    static void printer(ClassVisitor out, PlainGetters.Getter getter) {
        MappedField field = getter.field();
        Code code = Code.method(out, ACCESS, Names.printer(getter.method()), field.getterDescriptor());
        if (!getter.isOfValue()) {
            Label unloaded = new Label();
            code.self().getField(field.owner(), Names.word(Names.UNLOADED_FIELD, field.word()), "J");
            code.ifBitSet(field.mask(), unloaded);
            code.self().invokeVirtual(field.owner(), getter.method(), getter.descriptor());
            code.insn(field.type().getOpcode(IRETURN)).at(unloaded);
        }
        code.self().getField(field.owner(), field.name(), field.descriptor());
        code.end(field.type().getOpcode(IRETURN));
    }

    private void setter(MappedField field) {
        Code code = Code.method(out, ACCESS, Names.setter(field.hookName()), field.setterDescriptor());
        AttributeKind kind = field.kind();
        if (kind == AttributeKind.REFERENCE) {
            validate(code, field);
            setRelationship(code, field, "setReference");
        } else if (field.isReplacedWhenSet()) {
            setRelationship(code, field, "setCollection");
        } else if (!type.inside(field).isEmpty()) {
            validate(code, field);
            setRelationship(code, field, "setEmbedded");
        } else if (kind == AttributeKind.COLUMN_PROPERTY) {
            code.self().load(field.type(), 1);
            write(code, field);
        } else {
            validate(code, field);
            setValue(code, field);
        }
        code.end(RETURN);
    }

    private void setValue(Code code, MappedField field) {
        Label recorded = new Label();
        code.self().getField(type.internalName(), Names.word(Names.WRITTEN_FIELD, field.word()), "J");
        code.ifBitSet(field.mask(), recorded);
        code.self().push(field.index());
        read(code, field).box(field.type());
        code.load(field.type(), 1).box(field.type());
        code.invokeStatic(Names.INSTRUMENTATION, "set", SET + Names.descriptor(Names.OBJECT));
        code.unbox(field.type()).visitVarInsn(field.type().getOpcode(ISTORE), 1);
        code.at(recorded).self().load(field.type(), 1);
        write(code, field);
    }

    private void setRelationship(Code code, MappedField field, String hook) {
        code.self().self().push(field.index());
        read(code, field).loadObject(1);
        code.invokeStatic(Names.INSTRUMENTATION, hook, SET + Names.descriptor(Names.OBJECT));
        code.cast(field.type());
        write(code, field);
    }

    /** The way to the validator, which may be private, for what is not assigned: elements, and the other side's changes. */
    private void validator(MappedField field) {
        if (!field.isValidatedRelationship()) {
            return;
        }
        Code code = Code.method(out, ACCESS, Names.validator(field.hookName()), field.validatorDescriptor());
        validate(code, field, Type.getObjectType(Names.OBJECT));
        code.loadObject(1).end(ARETURN);
    }

    private void validate(Code code, MappedField field) {
        validate(code, field, field.type());
    }

    /** Replaces the value in the second parameter, which is of the given type, by what the validators make of it. */
    private void validate(Code code, MappedField field, Type value) {
        for (ValidatorModel validator : field.validators()) {
            Type method = Type.getMethodType(validator.descriptor());
            Type[] parameters = method.getArgumentTypes();
            if (!validator.isStatic()) {
                code.self();
            }
            if (validator.withName()) {
                code.push(field.name());
            }
            code.load(value, 1);
            convert(code, value, parameters[parameters.length - 1]);
            call(code, validator);
            convert(code, method.getReturnType(), value);
            code.visitVarInsn(value.getOpcode(ISTORE), 1);
        }
    }

    private void call(Code code, ValidatorModel validator) {
        if (validator.isStatic()) {
            code.invokeStatic(type.internalName(), validator.method(), validator.descriptor());
        } else {
            code.invokeVirtual(type.internalName(), validator.method(), validator.descriptor());
        }
    }

    private static void convert(Code code, Type from, Type to) {
        if (Code.isPrimitive(from) && !Code.isPrimitive(to)) {
            code.box(from);
        } else if (!Code.isPrimitive(from) && !from.equals(to)) {
            code.unbox(to);
        }
    }

    private Code read(Code code, MappedField field) {
        return code.self().getField(type.internalName(), field.name(), field.descriptor());
    }

    private Code write(Code code, MappedField field) {
        return code.putField(type.internalName(), field.name(), field.descriptor());
    }
}
