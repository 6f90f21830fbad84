package io.aludel.orm.model;

/** A hybrid property or method: its name in statements, and the Java method. */
public record HybridModel(String name, String method, String descriptor) {

    void write(ModelWriter writer) {
        writer.text(name).text(method).text(descriptor);
    }

    static HybridModel read(ModelReader reader) {
        return new HybridModel(reader.text(), reader.text(), reader.text());
    }
}
