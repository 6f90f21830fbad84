package io.aludel.orm.model;

import java.util.List;

/**
 * A method that is called with each value set on some attributes and answers the value to store.
 *
 * @param descriptor the method's JVM descriptor: one argument and a result of the attributes' type, or of a supertype
 * @param withName whether the method takes the attribute's name as a first argument
 */
public record ValidatorModel(
        String method, String descriptor, boolean withName, boolean isStatic, List<String> attributes) {

    public ValidatorModel {
        attributes = List.copyOf(attributes);
    }

    void write(ModelWriter writer) {
        writer.text(method).text(descriptor).flag(withName).flag(isStatic).texts(attributes);
    }

    static ValidatorModel read(ModelReader reader) {
        return new ValidatorModel(reader.text(), reader.text(), reader.flag(), reader.flag(), reader.texts());
    }
}
