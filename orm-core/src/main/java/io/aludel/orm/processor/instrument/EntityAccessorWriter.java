package io.aludel.orm.processor.instrument;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.IF_ICMPNE;
import static org.objectweb.asm.Opcodes.RETURN;

import io.aludel.orm.model.AttributeKind;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;

/** Writes the accessor of an entity: straight code per attribute, no reflection and no boxing on the way to JDBC. */
final class EntityAccessorWriter extends AccessorWriter {
    private static final String SQL_TYPE = Names.descriptor(Names.SQL_TYPE);
    private static final String SQL_EXCEPTION = "java/sql/SQLException";
    private static final int COLUMNS_PER_METHOD = 64; // HotSpot never compiles a method of more than 8,000 bytes

    private final List<MappedField> columns;

    EntityAccessorWriter(MappedClass type) {
        super(type, Names.ENTITY_ACCESSOR, type.allFields());
        this.columns = fields.stream()
                .filter(field -> field.kind() == AttributeKind.COLUMN)
                .toList();
    }

    @Override
    void members() {
        newInstance();
        get();
        put();
        readAll();
        readOne();
        bind();
        if (fields.stream().anyMatch(MappedField::isValidatedRelationship)) {
            validate();
        }
    }

    private void newInstance() {
        Code code = Code.method(out, METHOD, "newInstance", "()Ljava/lang/Object;");
        if (type.model().isAbstract()) {
            code.create("java/lang/InstantiationError").push(type.model().className());
            code.invokeSpecial("java/lang/InstantiationError", Names.CONSTRUCTOR, "(Ljava/lang/String;)V");
            code.end(ATHROW);
        } else {
            code.create(type.internalName()).pushNull();
            code.invokeSpecial(type.internalName(), Names.CONSTRUCTOR, Names.MATERIALISING);
            code.end(ARETURN);
        }
    }

    private void get() {
        Code code = Code.method(out, METHOD, "get", "(Ljava/lang/Object;I)Ljava/lang/Object;");
        choose(code, 2, field -> true, (body, field) -> {
            loadOwn(body, 1);
            rawGet(body, field);
            body.box(field.type()).insn(ARETURN);
        });
    }

    private void put() {
        Code code = Code.method(out, METHOD, "put", "(Ljava/lang/Object;ILjava/lang/Object;)V");
        choose(code, 2, field -> true, (body, field) -> {
            loadOwn(body, 1).loadObject(3);
            JdbcCode.orZero(body, field.valueType());
            rawPut(body, field);
            body.insn(RETURN);
        });
    }

    private void readAll() {
        Code code = Code.method(
                out, METHOD, "read", "(Ljava/lang/Object;Ljava/sql/ResultSet;I[" + SQL_TYPE + "Z)V", SQL_EXCEPTION);
        for (int from = 0; from < columns.size(); from += COLUMNS_PER_METHOD) {
            int end = Math.min(from + COLUMNS_PER_METHOD, columns.size());
            loadOwn(code, 1).loadObject(2).loadInt(3).loadObject(4).loadInt(5);
            code.invokeStatic(accessorName, readSome(from, end), readSomeDescriptor());
        }
        code.end(RETURN);
    }

    private String readSomeDescriptor() {
        return "(" + ownType().getDescriptor() + "Ljava/sql/ResultSet;I[" + SQL_TYPE + "Z)V";
    }

    private String readSome(int from, int end) {
        String name = "read" + from;
        Code code = Code.method(out, ACC_PRIVATE | ACC_STATIC, name, readSomeDescriptor(), SQL_EXCEPTION);
        for (int column = from; column < end; column++) {
            if (columns.get(column).isId()) {
                Label other = new Label();
                code.loadInt(4).visitJumpInsn(IFEQ, other);
                readNext(code, columns.get(column), column);
                code.at(other);
            } else {
                readNext(code, columns.get(column), column);
            }
        }
        code.end(RETURN);
        return name;
    }

    private void readNext(Code code, MappedField field, int column) {
        Label next = new Label();
        if (JdbcCode.hasOwn(field.valueType())) {
            Label typed = new Label();
            code.loadObject(3).push(column).insn(AALOAD).visitJumpInsn(IFNONNULL, typed);
            loadResult(code.loadObject(0), column);
            JdbcCode.read(code, field.valueType());
            rawPut(code, field);
            code.goTo(next).at(typed);
        }
        loadResult(code.loadObject(0).loadObject(3).push(column).insn(AALOAD), column);
        JdbcCode.readTyped(code, field.valueType());
        rawPut(code, field);
        if (JdbcCode.hasOwn(field.valueType())) {
            code.at(next);
        }
    }

    private static void loadResult(Code code, int column) {
        code.loadObject(1).loadInt(2).push(column).insn(IADD);
    }

    private void readOne() {
        Code code = Code.method(
                out, METHOD, "read", "(Ljava/lang/Object;ILjava/sql/ResultSet;I" + SQL_TYPE + ")V", SQL_EXCEPTION);
        choose(code, 2, EntityAccessorWriter::isStoredInOneColumn, (body, field) -> {
            Type value = field.valueType();
            if (JdbcCode.hasOwn(value)) {
                Label typed = new Label();
                body.loadObject(5).visitJumpInsn(IFNONNULL, typed);
                loadOwn(body, 1).loadObject(3).loadInt(4);
                JdbcCode.read(body, value);
                rawPut(body, field);
                body.insn(RETURN).at(typed);
            }
            loadOwn(body, 1).loadObject(5).loadObject(3).loadInt(4);
            JdbcCode.readTyped(body, value);
            rawPut(body, field);
            body.insn(RETURN);
        });
    }

    private void bind() {
        Code code = Code.method(
                out,
                METHOD,
                "bind",
                "(Ljava/lang/Object;ILjava/sql/PreparedStatement;I" + SQL_TYPE + ")V",
                SQL_EXCEPTION);
        choose(code, 2, EntityAccessorWriter::isStoredInOneColumn, (body, field) -> {
            Type value = field.valueType();
            if (JdbcCode.hasOwn(value)) {
                Label typed = new Label();
                body.loadObject(5).visitJumpInsn(IFNONNULL, typed);
                body.loadObject(3).loadInt(4);
                rawValue(body, field);
                JdbcCode.bind(body, value);
                body.insn(RETURN).at(typed);
            }
            body.loadObject(5).loadObject(3).loadInt(4);
            rawValue(body, field);
            body.box(value);
            JdbcCode.bindTyped(body);
            body.insn(RETURN);
        });
    }

    private void validate() {
        Code code = Code.method(out, METHOD, "validate", "(Ljava/lang/Object;ILjava/lang/Object;)Ljava/lang/Object;");
        for (MappedField field : fields) {
            if (field.isValidatedRelationship()) {
                Label other = new Label();
                code.loadInt(2).push(field.index()).visitJumpInsn(IF_ICMPNE, other);
                loadOwn(code, 1).loadObject(3);
                code.invokeStatic(type.internalName(), Names.validator(field.hookName()), field.validatorDescriptor());
                code.insn(ARETURN).at(other);
            }
        }
        code.loadObject(3).end(ARETURN);
    }

    private void rawValue(Code code, MappedField field) {
        rawGet(loadOwn(code, 1), field);
        if (!field.type().equals(field.valueType())) {
            code.cast(field.valueType());
        }
    }

    private static boolean isStoredInOneColumn(MappedField field) {
        return field.kind() == AttributeKind.COLUMN || field.kind() == AttributeKind.COLUMN_PROPERTY;
    }
}
