package io.aludel.orm.processor.instrument;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the accessor of an embeddable: makes a value of its components, and takes one apart. */
final class EmbeddableAccessorWriter extends AccessorWriter {
    private final int componentCount;

    EmbeddableAccessorWriter(MappedClass type) {
        super(type, Names.EMBEDDABLE_ACCESSOR, componentsFirst(type));
        this.componentCount =
                (int) fields.stream().filter(field -> isComponent(type, field)).count();
    }

    /** The relationships of a class come after what it is made of. */
    private static List<MappedField> componentsFirst(MappedClass type) {
        List<MappedField> sorted = new ArrayList<>(type.allFields());
        sorted.sort(Comparator.comparing(field -> !isComponent(type, field)));
        return sorted;
    }

    // A record has its constructor for all.
    private static boolean isComponent(MappedClass type, MappedField field) {
        return type.model().isRecord() || !field.kind().isRelationship();
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
        for (int i = 0; i < componentCount; i++) {
            MappedField field = fields.get(i);
            component(code, i);
            descriptor.append(field.descriptor());
        }
        code.invokeSpecial(type.internalName(), Names.CONSTRUCTOR, descriptor + ")V")
                .end(ARETURN);
    }

    private void newObject() {
        Code code = newInstance().create(type.internalName()).pushNull();
        code.invokeSpecial(type.internalName(), Names.CONSTRUCTOR, Names.MATERIALISING);
        for (int i = 0; i < componentCount; i++) {
            component(code.insn(DUP), i);
            rawPut(code, fields.get(i));
        }
        code.end(ARETURN);
    }

    private Code newInstance() {
        return Code.method(out, METHOD, "newInstance", "([Ljava/lang/Object;)Ljava/lang/Object;");
    }

    private void component(Code code, int index) {
        code.loadObject(1).push(index).insn(AALOAD);
        JdbcCode.orZero(code, fields.get(index).valueType());
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
