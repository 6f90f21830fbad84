package io.aludel.orm.processor.instrument;

import java.util.Map;
import org.objectweb.asm.Type;

/**
 * How values of a Java type travel to and from JDBC without going through an {@code SqlType}: primitives directly, boxes
 * and what may be null through the run-time's {@code ColumnAccess}.
 */
final class JdbcCode {
    /** What JDBC calls a primitive, as in {@code getInt} and {@code setInt}. A char travels as a string. */
    private static final Map<String, String> PRIMITIVES =
            Map.of("Z", "Boolean", "B", "Byte", "S", "Short", "I", "Int", "J", "Long", "F", "Float", "D", "Double");

    private static final Map<String, String> NULLABLE = Map.of(
            "Ljava/lang/String;", "String",
            "Ljava/math/BigDecimal;", "BigDecimal",
            "[B", "Bytes");

    /** Values of these have a {@code read…} and a {@code bind} of their own in {@code ColumnAccess}. */
    private static final Map<String, String> HELPED = Map.ofEntries(
            Map.entry("C", "readChar"),
            Map.entry("Ljava/lang/Boolean;", "readBoolean"),
            Map.entry("Ljava/lang/Byte;", "readByte"),
            Map.entry("Ljava/lang/Character;", "readCharacter"),
            Map.entry("Ljava/lang/Short;", "readShort"),
            Map.entry("Ljava/lang/Integer;", "readInteger"),
            Map.entry("Ljava/lang/Long;", "readLong"),
            Map.entry("Ljava/lang/Float;", "readFloat"),
            Map.entry("Ljava/lang/Double;", "readDouble"),
            Map.entry("Ljava/util/UUID;", "readUuid"),
            Map.entry("Ljava/time/LocalDate;", "readLocalDate"),
            Map.entry("Ljava/time/LocalTime;", "readLocalTime"),
            Map.entry("Ljava/time/LocalDateTime;", "readLocalDateTime"),
            Map.entry("Ljava/time/OffsetDateTime;", "readOffsetDateTime"));

    private static final String READ = "(Ljava/sql/ResultSet;I)";

    private JdbcCode() {}

    /** Whether values of this type can do without an {@code SqlType}. */
    static boolean hasOwn(Type type) {
        String descriptor = type.getDescriptor();
        return PRIMITIVES.containsKey(descriptor) || NULLABLE.containsKey(descriptor) || HELPED.containsKey(descriptor);
    }

    /** From the result set and the column on the stack to the value. */
    static void read(Code code, Type type) {
        String descriptor = type.getDescriptor();
        String helper = HELPED.get(descriptor);
        if (helper != null) {
            code.invokeStatic(Names.COLUMN_ACCESS, helper, READ + descriptor);
        } else {
            code.invokeInterface(Names.RESULT_SET, "get" + jdbcName(descriptor), "(I)" + descriptor);
        }
    }

    /** Takes the statement, the parameter's number and the value from the stack. */
    static void bind(Code code, Type type) {
        String descriptor = type.getDescriptor();
        if (HELPED.containsKey(descriptor)) {
            code.invokeStatic(Names.COLUMN_ACCESS, "bind", "(Ljava/sql/PreparedStatement;I" + descriptor + ")V");
        } else {
            code.invokeInterface(Names.STATEMENT, "set" + jdbcName(descriptor), "(I" + descriptor + ")V");
        }
    }

    /** From the {@code SqlType}, the result set and the column on the stack to the value; NULL gives a primitive its zero. */
    static void readTyped(Code code, Type type) {
        code.invokeStatic(
                Names.COLUMN_ACCESS,
                "read",
                "(" + Names.descriptor(Names.SQL_TYPE) + "Ljava/sql/ResultSet;I)Ljava/lang/Object;");
        orZero(code, type);
    }

    /** Takes the {@code SqlType}, the statement, the parameter's number and the boxed value from the stack. */
    static void bindTyped(Code code) {
        code.invokeStatic(
                Names.COLUMN_ACCESS,
                "bind",
                "(" + Names.descriptor(Names.SQL_TYPE) + "Ljava/sql/PreparedStatement;ILjava/lang/Object;)V");
    }

    /** From a boxed value to the type; null gives a primitive its zero. */
    static void orZero(Code code, Type type) {
        if (Code.isPrimitive(type)) {
            code.invokeStatic(
                    Names.COLUMN_ACCESS, type.getClassName() + "OrZero", "(Ljava/lang/Object;)" + type.getDescriptor());
        } else {
            code.cast(type);
        }
    }

    private static String jdbcName(String descriptor) {
        String primitive = PRIMITIVES.get(descriptor);
        String name = primitive != null ? primitive : NULLABLE.get(descriptor);
        if (name == null) {
            throw new IllegalArgumentException("JDBC has no getter for " + descriptor);
        }
        return name;
    }
}
