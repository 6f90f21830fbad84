package io.aludel.orm.processor.instrument;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;

/** Writes the accessor of an embeddable: makes a value of its components, and takes one apart. */
final class EmbeddableAccessorWriter extends AccessorWriter {
    EmbeddableAccessorWriter(MappedClass type) {
        super(type, Names.EMBEDDABLE_ACCESSOR);
    }

    @Override
    void members() {
        if (type.model().isRecord()) {
            newRecord();
        } else {
            newObject();
        }
        get();
    }

    private void newRecord() {
        Code code = newInstance().create(type.internalName());
        StringBuilder descriptor = new StringBuilder("(");
        for (MappedField field : fields) {
            component(code, field);
            descriptor.append(field.descriptor());
        }
        code.invokeSpecial(type.internalName(), Names.CONSTRUCTOR, descriptor + ")V")
                .end(ARETURN);
    }

    private void newObject() {
        Code code = newInstance().create(type.internalName()).pushNull();
        code.invokeSpecial(type.internalName(), Names.CONSTRUCTOR, Names.MATERIALISING);
        for (MappedField field : fields) {
            component(code.insn(DUP), field);
            rawPut(code, field);
        }
        code.end(ARETURN);
    }

    private Code newInstance() {
        return Code.method(out, METHOD, "newInstance", "([Ljava/lang/Object;)Ljava/lang/Object;");
    }

    private static void component(Code code, MappedField field) {
        code.loadObject(1).push(field.index()).insn(AALOAD);
        JdbcCode.orZero(code, field.valueType());
    }

    private void get() {
        Code code = Code.method(out, METHOD, "get", "(Ljava/lang/Object;I)Ljava/lang/Object;");
        choose(code, 2, field -> true, (body, field) -> {
            loadOwn(body, 1);
            if (type.model().isRecord()) {
                body.invokeVirtual(type.internalName(), field.name(), "()" + field.descriptor());
            } else {
                rawGet(body, field);
            }
            body.box(field.type()).insn(ARETURN);
        });
    }
}
