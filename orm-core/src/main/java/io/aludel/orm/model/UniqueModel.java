package io.aludel.orm.model;

import java.util.List;

/** A unique constraint over columns; the name is empty for the convention's. */
public record UniqueModel(String name, List<String> columns) {

    public UniqueModel {
        columns = List.copyOf(columns);
    }

    void write(ModelWriter writer) {
        writer.text(name).texts(columns);
    }

    static UniqueModel read(ModelReader reader) {
        return new UniqueModel(reader.text(), reader.texts());
    }
}
