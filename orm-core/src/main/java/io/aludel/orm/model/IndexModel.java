package io.aludel.orm.model;

import java.util.List;

/** An index over columns; the name is empty for the convention's. */
public record IndexModel(String name, List<String> columns, boolean isUnique) {

    public IndexModel {
        columns = List.copyOf(columns);
    }

    void write(ModelWriter writer) {
        writer.text(name).texts(columns).flag(isUnique);
    }

    static IndexModel read(ModelReader reader) {
        return new IndexModel(reader.text(), reader.texts(), reader.flag());
    }
}
