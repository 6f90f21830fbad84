package io.aludel.orm.model;

/**
 * A column that no field stands for: the foreign key of a relationship, or a column of an association table. It always
 * carries the foreign key that says which table and column it copies.
 *
 * @param valueDescriptor the JVM descriptor of its values, that of the referred attribute
 */
public record ImplicitColumnModel(String valueDescriptor, ColumnModel column) {

    void write(ModelWriter writer) {
        writer.text(valueDescriptor);
        column.write(writer);
    }

    static ImplicitColumnModel read(ModelReader reader) {
        return new ImplicitColumnModel(reader.text(), ColumnModel.read(reader));
    }
}
