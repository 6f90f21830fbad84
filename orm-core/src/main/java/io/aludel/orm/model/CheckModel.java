package io.aludel.orm.model;

/** A check constraint; the name is empty for the convention's. */
public record CheckModel(String name, String condition) {

    void write(ModelWriter writer) {
        writer.text(name).text(condition);
    }

    static CheckModel read(ModelReader reader) {
        return new CheckModel(reader.text(), reader.text());
    }
}
