package io.aludel.orm.model;

import java.util.List;

/**
 * A hybrid property or method.
 *
 * @param name its name in statements
 * @param method the Java method
 * @param descriptor the method's JVM descriptor
 * @param javaType the boxed type of its values, as source
 * @param parameters the arguments of a hybrid method; empty for a property
 * @param code Java code that answers the SQL form, for metamodels of this class and of those that inherit it; empty when the
 *     body could not be translated
 * @param update Java code that answers the assignments that setting it to {@code value} means; empty when none is supplied
 */
public record HybridModel(
        String name,
        String method,
        String descriptor,
        String javaType,
        List<Parameter> parameters,
        String code,
        String update) {

    /** An argument of a hybrid method, its type as source. */
    public record Parameter(String name, String javaType) {

        void write(ModelWriter writer) {
            writer.text(name).text(javaType);
        }

        static Parameter read(ModelReader reader) {
            return new Parameter(reader.text(), reader.text());
        }
    }

    public HybridModel {
        parameters = List.copyOf(parameters);
    }

    /** How {@link #code} names an argument; {@code self} is the entity it is read from. */
    public static String argument(String name) {
        return name.equals("self") ? "self_" : name;
    }

    public HybridModel withCode(String newCode) {
        return new HybridModel(name, method, descriptor, javaType, parameters, newCode, update);
    }

    public HybridModel withUpdate(String newUpdate) {
        return new HybridModel(name, method, descriptor, javaType, parameters, code, newUpdate);
    }

    void write(ModelWriter writer) {
        writer.text(name).text(method).text(descriptor).text(javaType);
        writer.list(parameters, Parameter::write).text(code).text(update);
    }

    static HybridModel read(ModelReader reader) {
        return new HybridModel(
                reader.text(),
                reader.text(),
                reader.text(),
                reader.text(),
                reader.none() ? List.of() : reader.list(Parameter::read),
                reader.text(),
                reader.text());
    }
}
