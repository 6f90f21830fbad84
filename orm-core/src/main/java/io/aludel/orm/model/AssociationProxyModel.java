package io.aludel.orm.model;

/**
 * A method that answers a view of one attribute of related objects, or sets that of a reference's object.
 *
 * @param nullClears whether setting null clears the reference instead
 */
public record AssociationProxyModel(
        String method, String descriptor, String through, String attribute, boolean nullClears) {

    /** Whether the method takes the value. */
    public boolean isSetter() {
        return descriptor.endsWith(")V");
    }

    void write(ModelWriter writer) {
        writer.text(method).text(descriptor).text(through).text(attribute).flag(nullClears);
    }

    static AssociationProxyModel read(ModelReader reader) {
        return new AssociationProxyModel(reader.text(), reader.text(), reader.text(), reader.text(), reader.flag());
    }
}
